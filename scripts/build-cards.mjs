// Draws what a shared link shows, in each language and its script, to public/cards: `ar.png`, and `ar-heart.png` by programme.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { fingerprint, isStamped, putStamp } from './lib/fingerprint.mjs';
import { at } from './lib/root.mjs';

const { resolve } = createRequire(import.meta.url);
const out = at('public/cards');
const stamp = '.data/cards-made-from';
const fonts = join(tmpdir(), `homeward-card-fonts-${process.pid}`);
const [width, height, margin] = [1200, 630, 76];
const colours = { paper: '#fcfaf5', ink: '#1c2733', quiet: '#4d5866', accent: '#0b6156', warm: '#e9a46a' };

const locales = ['en', 'es', 'fr', 'ar', 'zh', 'id', 'pt', 'ru', 'uk', 'kk'];
const programmes = ['heart', 'cancer', 'neurology', 'orthopaedics', 'digestive', 'transplant', 'women'];
const slavic = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'];

/** Cut from the variable fonts: Pango finds a typeface by its name, and mends what one part lacks with the next. */
const faces = [
  ...slavic.map((part) => ({ name: 'source-serif-4', part, weight: 600 })),
  ...slavic.map((part) => ({ name: 'source-sans-3', part, weight: 400 })),
  ...[400, 600].map((weight) => ({ name: 'noto-naskh-arabic', part: 'arabic', weight })),
];

/** Large words and small ones. Chinese takes what the machine that builds has. */
const styles = {
  latin: { large: 'Source Serif 4 Semi-Bold 62', small: 'Source Sans 3 32' },
  ar: { large: 'Noto Naskh Arabic Semi-Bold 66', small: 'Noto Naskh Arabic 38' },
  zh: { large: 'Noto Serif CJK SC, Noto Sans CJK SC, sans Bold 66', small: 'Noto Sans CJK SC, sans 34' },
};

const styleOf = (locale) => styles[locale] ?? styles.latin;
const isRtl = (locale) => locale === 'ar';

/** Where systems keep fonts; one with Chinese letters is called so. */
const systemFonts =
  process.platform === 'win32'
    ? ['C:/Windows/Fonts']
    : ['/usr/share/fonts', '/usr/local/share/fonts', '/System/Library/Fonts', '/Library/Fonts'];
const chinese = /CJK|Noto(Sans|Serif)SC|SourceHan|PingFang|Songti|Heiti|msyh|simsun|wqy/i;

async function hasChinese() {
  const lists = systemFonts.map((folder) => readdir(folder, { recursive: true }).catch(() => []));
  return (await Promise.all(lists)).flat().some((file) => chinese.test(file));
}

const everyLetter = Array.from({ length: 0x2200 - 32 }, (_, code) => String.fromCodePoint(code + 32)).join('');

async function cut({ name, part, weight }) {
  const source = await readFile(resolve(`@fontsource-variable/${name}/files/${name}-${part}-wght-normal.woff2`));
  const bytes = await subsetFont(source, everyLetter, { targetFormat: 'truetype', variationAxes: { wght: weight } });
  await writeFile(join(fonts, `${name}-${part}-${weight}.ttf`), bytes);
}

/** Fontconfig reads its settings once, when sharp is loaded: so sharp comes after the fonts. */
async function loadSharp() {
  await mkdir(fonts, { recursive: true });
  await Promise.all(faces.map(cut));
  const named = [fonts, ...systemFonts].map((folder) => `<dir>${folder}</dir>`).join('');
  const settings = `<?xml version="1.0"?><fontconfig>${named}<cachedir>${fonts}/cache</cachedir></fontconfig>`;
  await writeFile(join(fonts, 'fonts.conf'), settings);
  process.env.FONTCONFIG_FILE = join(fonts, 'fonts.conf');
  return (await import('sharp')).default;
}

const read = async (locale, file) => JSON.parse(await readFile(at('messages', locale, `${file}.json`), 'utf8'));
const sentence = (messages, { namespace, key }) =>
  namespace
    .split('.')
    .slice(1)
    .reduce((branch, name) => branch[name], messages)[key];

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** One block of words as an image, broken into lines by Pango, at most `wide` and `high` pixels. */
async function block(sharp, { text, font, colour, wide, high, rtl }) {
  const markup = `<span foreground="${colour}">${escaped(text)}</span>`;
  const set = { text: markup, font, width: wide, rgba: true, dpi: 72, spacing: 6, align: rtl ? 'right' : 'left' };
  const { data, info } = await sharp({ text: set }).png().toBuffer({ resolveWithObject: true });
  if (info.height <= high && info.width <= wide) return { data, info };
  return sharp(data).resize({ width: wide, height: high, fit: 'inside' }).png().toBuffer({ resolveWithObject: true });
}

/** The path: home, the hospital beyond the hills, and home again; drawn mirrored where people read from the other side. */
const picture = (
  rtl,
) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1200 630">
<g${rtl ? ' transform="translate(1200 0) scale(-1 1)"' : ''} fill="none" stroke="${colours.ink}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">
<path d="M0 572c240 0 330-4 430-28 110-26 120-66 214-66h180c100 0 110 54 200 76 60 14 110 18 176 18v58H0Z" fill="#f7ecdf" stroke="none"/>
<path d="M170 566c150 0 250-4 330-26 90-24 96-60 180-64" stroke="${colours.accent}" stroke-width="6"/>
<path d="M790 476c80 4 84 44 160 66 44 12 60 18 96 22" stroke="${colours.accent}" stroke-width="6" stroke-dasharray="1 15"/>
<path d="M66 572v-62l42-36 42 36v62Z" fill="#fff"/><path d="m54 518 54-46 54 46"/><path d="M96 572v-32h24v32" fill="${colours.warm}"/>
<path d="M686 478v-88h98v88Z" fill="#fff"/><path d="M660 478h150"/><path d="M722 478v-30h26v30" fill="${colours.warm}"/>
<path d="M735 402v22M724 413h22" stroke="${colours.accent}" stroke-width="5"/><path d="M704 436h12M754 436h12"/>
<path d="M1058 568v-56l38-32 38 32v56Z" fill="#fff"/><path d="m1046 520 50-42 50 42"/><path d="M1084 568v-30h24v30" fill="${colours.warm}"/>
</g></svg>`;

/** From the side where one begins to read. */
const placed = (rtl, top, { data, info }) => ({
  input: data,
  top,
  left: rtl ? width - margin - info.width : margin,
});

async function draw(sharp, file, { locale, title, line, hospital, spoken }) {
  const rtl = isRtl(locale);
  const { large, small } = styleOf(locale);
  const wide = width - 2 * margin;
  const brand = { text: hospital, font: 'Source Serif 4 Semi-Bold 32', colour: colours.accent, wide, high: 40 };
  const layers = [{ input: Buffer.from(picture(rtl)) }, placed(rtl, 56, await block(sharp, brand))];
  if (spoken) {
    const head = await block(sharp, { text: title, font: large, colour: colours.ink, wide, high: 170, rtl });
    const rest = await block(sharp, { text: line, font: small, colour: colours.quiet, wide, high: 52, rtl });
    layers.push(placed(rtl, 120, head), placed(rtl, 154 + head.info.height, rest));
  }
  const base = sharp({ create: { width, height, channels: 3, background: colours.paper } });
  await base
    .composite(layers)
    .png({ palette: true, compressionLevel: 9 })
    .toFile(join(out, `${file}.png`));
}

async function drawLanguage(sharp, locale, hospital, spoken) {
  const [site, open] = await Promise.all([read(locale, 'site'), read(locale, 'public')]);
  const line = sentence(site, { namespace: 'site.card', key: 'line' });
  const home = sentence(open, { namespace: 'public.home', key: 'title' });
  await draw(sharp, locale, { locale, title: home, line, hospital, spoken });
  for (const code of programmes) {
    const title = sentence(open, { namespace: `public.programmes.${code}`, key: 'name' });
    await draw(sharp, `${locale}-${code}`, { locale, title, line, hospital, spoken });
  }
}

/** The name as `lib/hospital/profile.ts` has it: a build step runs before anything is compiled. */
async function hospitalName() {
  const profile = await readFile(at('lib/hospital/profile.ts'), 'utf8');
  return /^ {2}name: '(.+)',$/m.exec(profile)?.[1] ?? '';
}

async function drawAll(spoken) {
  await rm(at(stamp), { force: true });
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const sharp = await loadSharp();
  const hospital = await hospitalName();
  for (const locale of locales) await drawLanguage(sharp, locale, hospital, locale !== 'zh' || spoken);
  if (!spoken) console.log('No font with Chinese letters here: the Chinese cards show the name and the picture alone.');
  await rm(fonts, { recursive: true, force: true });
  console.log(`Cards for ${locales.length} languages, ${programmes.length + 1} each.`);
}

const spoken = await hasChinese();
const words = locales.flatMap((locale) => ['site', 'public'].map((name) => `messages/${locale}/${name}.json`));
const madeFrom = fingerprint(
  [...words, 'scripts/build-cards.mjs', 'lib/hospital/profile.ts', 'package-lock.json'],
  spoken,
);
if (!isStamped(stamp, madeFrom) || !existsSync(out)) {
  await drawAll(spoken);
  putStamp(stamp, madeFrom);
}
