import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { headersOfAll } from './lib/web/headers';

const everywhere = Object.entries(headersOfAll).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  poweredByHeader: false,
  headers: async () => [{ source: '/:path*', headers: everywhere }],
  reactStrictMode: true,
  compress: false, // a proxy in front serves the scripts precompressed; Next's own compression halves its speed
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pg-boss', 'nodemailer'],
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
  typescript: { ignoreBuildErrors: true }, // `npm run check` reads the types; a build need not do it twice
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
