// Cuts the fonts of each language to the characters that its pages use, and writes them with a style sheet to public/fonts.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import subsetFont from 'subset-font';

const root = join(import.meta.dirname, '..');
const out = join(root, 'public/fonts');
const budget = 30 * 1024; // bytes of fonts in a language: a phone on a 3G line loads them with its first page
const { resolve } = createRequire(import.meta.url);

const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('');
const signs = '\u00a0–—‘’“”„«»…·•×°№→';
const cyrillic = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';

/** A name from anywhere is set in one font, whichever Latin letters it has. */
const named = 'àáâãäåæçèéêëìíîïñòóôõöøœßùúûüýÿšžčćđłńśźżąęığşő';

/** The letters that people of a language type into a field; those of the messages come on top. */
const alphabets = {
  en: 'é',
  es: 'áéíóúüñ¿¡ºª',
  fr: 'àâæçéèêëîïôœùûüÿ',
  ar: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيـًٌٍَُِّْٰ،؛؟٪',
  id: 'é',
  pt: 'ãõáâàéêíóôúçºª',
  ru: `${cyrillic}ё`,
  uk: `${cyrillic}ґєії`,
  kk: `${cyrillic}ёәғқңөұүһі`,
};

const ranges = {
  latin: 'U+0000-02FF, U+2000-22FF',
  cyrillic: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
  'cyrillic-ext': 'U+0460-048F, U+0492-04AF, U+04B2-052F',
  arabic: 'U+0600-06FF, U+0750-077F, U+FB50-FDFF, U+FE70-FEFC',
};

const spoken = { weight: [400, 600], keepFeatures: ['kern'] };
const families = {
  'Homeward Sans': { package: 'source-sans-3', ...spoken },
  'Homeward Serif': { package: 'source-serif-4', ...spoken, weight: [600, 600] },
  'Homeward Naskh': { package: 'noto-naskh-arabic', weight: [400, 600] }, // Arabic letters join by their features: all stay
};

const faces = (family, ...parts) => parts.map((part) => ({ family, part }));
const latin = [...faces('Homeward Sans', 'latin'), ...faces('Homeward Serif', 'latin')];
const slavic = [...faces('Homeward Sans', 'cyrillic', 'latin'), ...faces('Homeward Serif', 'cyrillic')];

/** In the order of need: what does not fit the budget is left to the fonts of the device. Chinese has the device's alone. */
const wanted = {
  ...Object.fromEntries(['en', 'es', 'fr', 'id', 'pt'].map((locale) => [locale, latin])),
  ru: slavic,
  uk: slavic,
  kk: [
    ...faces('Homeward Sans', 'cyrillic', 'cyrillic-ext', 'latin'),
    ...faces('Homeward Serif', 'cyrillic', 'cyrillic-ext'),
  ],
  ar: [...faces('Homeward Naskh', 'arabic'), ...faces('Homeward Sans', 'latin')],
};

/** Fonts of the device, stretched to the measures of ours, so that no line moves when ours arrive (figures: fonts' own tables). */
const standIns = `@font-face { font-family: 'Homeward Sans Fallback'; src: local('Arial'), local('Liberation Sans'), local('Roboto'); unicode-range: ${ranges.latin}, U+0400-052F; size-adjust: 93.8%; ascent-override: 109.2%; descent-override: 42.7%; line-gap-override: 0%; }
@font-face { font-family: 'Homeward Serif Fallback'; src: local('Times New Roman Bold'), local('Liberation Serif Bold'), local('Noto Serif Bold'); font-weight: 600; unicode-range: ${ranges.latin}; size-adjust: 112.3%; ascent-override: 92.3%; descent-override: 29.8%; line-gap-override: 0%; }
`;

const fingerprint = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 10);

async function charactersOf(locale) {
  const folder = join(root, 'messages', locale);
  const files = await readdir(folder).catch(() => []);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const letters = alphabets[locale] + (wanted[locale] === latin ? named : '');
  return [...new Set(ascii + signs + letters + letters.toUpperCase() + texts.join(''))].join('');
}

async function cut({ family, part }, characters) {
  const {
    package: name,
    weight: [min, max],
    keepFeatures,
  } = families[family];
  const source = await readFile(resolve(`@fontsource-variable/${name}/files/${name}-${part}-wght-normal.woff2`));
  const bytes = await subsetFont(source, characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: min === max ? min : { min, max } },
    noHinting: true,
    keepFeatures,
  });
  return {
    family,
    part,
    bytes,
    weight: min === max ? `${min}` : `${min} ${max}`,
    file: `${name}-${part}.${fingerprint(bytes)}.woff2`,
  };
}

const size = (some) => some.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** A family enters with all its parts or not at all: a word in two typefaces is worse than a plain one. */
function withinBudget(cuts) {
  return cuts.reduce((kept, { family }) => {
    if (kept.some((face) => face.family === family)) return kept;
    const more = [...kept, ...cuts.filter((face) => face.family === family)];
    return size(more) <= budget ? more : kept;
  }, []);
}

const isOwnScript = (locale, { part }) => part !== 'latin' || wanted[locale] === latin;

/** What is loaded beforehand takes its place as it comes; foreign words, which it finds later, never move a line for it. */
const rule = (locale, face) =>
  `@font-face { font-family: '${face.family}'; src: url('/fonts/${face.file}') format('woff2'); font-weight: ${face.weight}; font-display: ${isOwnScript(locale, face) ? 'swap' : 'optional'}; unicode-range: ${ranges[face.part]}; }\n`;

async function buildLocale(locale) {
  const characters = await charactersOf(locale);
  const kept = withinBudget(await Promise.all(wanted[locale].map((face) => cut(face, characters))));
  const css = standIns + kept.map((face) => rule(locale, face)).join('');
  const sheet = `${locale}.${fingerprint(css)}.css`;
  await Promise.all([
    ...kept.map(({ file, bytes }) => writeFile(join(out, file), bytes)),
    writeFile(join(out, sheet), css),
  ]);
  const preload = kept.filter((face) => isOwnScript(locale, face)).map(({ file }) => `/fonts/${file}`);
  return { sheet: `/fonts/${sheet}`, preload, bytes: kept.reduce((sum, { bytes }) => sum + bytes.length, 0) };
}

/** Answers, by locale, with the style sheet, what to load beforehand, and the size of the fonts in bytes. */
export async function buildFonts() {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const built = await Promise.all(Object.keys(wanted).map(async (locale) => [locale, await buildLocale(locale)]));
  const manifest = Object.fromEntries(built);
  await writeFile(join(out, 'manifest.json'), JSON.stringify(manifest, null, 2));
  await copyFile(resolve('@fontsource-variable/source-sans-3/LICENSE'), join(out, 'OFL.txt'));
  return manifest;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const manifest = await buildFonts();
  const largest = Math.max(...Object.values(manifest).map(({ bytes }) => bytes));
  console.log(`Fonts for ${Object.keys(manifest).length} languages, at most ${Math.ceil(largest / 1024)} KB each.`);
}
