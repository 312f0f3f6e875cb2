import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preload } from 'react-dom';
import type { Locale } from '@/lib/i18n/locales';

type Manifest = Partial<Record<Locale, { sheet: string; preload: string[] }>>;

/** What `scripts/build-fonts.mjs` wrote; before it ran, pages use the fonts of the device. */
function readManifest(): Manifest {
  try {
    return JSON.parse(readFileSync(join(process.cwd(), 'public/fonts/manifest.json'), 'utf8'));
  } catch {
    return {};
  }
}

const manifest = readManifest();

export function FontLinks({ locale }: { locale: Locale }) {
  const fonts = manifest[locale];
  if (!fonts) return null;
  for (const file of fonts.preload) preload(file, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  return <link rel="stylesheet" href={fonts.sheet} precedence="fonts" />;
}
