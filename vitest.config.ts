import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/{architecture,components,domain,http,setup}/**/*.test.{ts,tsx}'],
    server: { deps: { inline: ['next-intl'] } },
    testTimeout: 20_000,
    hookTimeout: 120_000,
  },
});
