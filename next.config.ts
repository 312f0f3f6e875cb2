import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' }, // `no-referrer` would make a form's Origin `null`
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' }, // browsers heed it over https only
];

const config: NextConfig = {
  poweredByHeader: false,
  headers: async () => [{ source: '/:path*', headers: everywhere }],
  reactStrictMode: true,
  compress: false, // a proxy in front serves the scripts precompressed; Next's own compression halves its speed
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler', '@node-rs/argon2', 'pg', 'pg-boss', 'nodemailer'],
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
  typescript: { ignoreBuildErrors: true }, // `npm run check` reads the types; a build need not do it twice
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
