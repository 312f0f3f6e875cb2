import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Kernels and data: what knows no database does not wait for one. */
const pure = 'tests/domain/{people,hospital,documents}/**';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    server: { deps: { inline: ['next-intl'] } },
    testTimeout: 20_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/{architecture,components,setup}/**/*.test.{ts,tsx}', `${pure}/*.test.ts`],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['tests/{domain,http}/**/*.test.{ts,tsx}'],
          exclude: [pure],
          globalSetup: 'tests/support/global-setup.ts',
          setupFiles: 'tests/support/setup.ts',
        },
      },
    ],
  },
});
