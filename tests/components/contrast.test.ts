import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../app/styles/tokens.css', import.meta.url), 'utf8');

type Colour = [lightness: number, chroma: number, hue: number];
type Theme = Record<string, Colour>;

/** The first `:root` block after a media query (or the very first one), as colours by name. */
function coloursAfter(marker: string): Theme {
  const block = css.slice(css.indexOf(marker)).match(/:root \{([^}]*)\}/)![1]!;
  const found = block.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g);
  return Object.fromEntries([...found].map(([, name, l, c, h]) => [name, [Number(l), Number(c), Number(h)]]));
}

const light = coloursAfter(':root {');
const dark = { ...light, ...coloursAfter('@media (prefers-color-scheme: dark)') };
const themes: Record<string, Theme> = {
  light,
  dark,
  more: { ...light, ...coloursAfter('@media (prefers-contrast: more) {') },
  'more and dark': { ...dark, ...coloursAfter('@media (prefers-contrast: more) and') },
};

/** OKLCH to linear sRGB, as CSS Color 4 says; channels outside the screen's are cut off, as a screen does. */
function linear([lightness, chroma, hue]: Colour) {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return channels.map((channel) => Math.min(1, Math.max(0, channel)));
}

const weights = [0.2126, 0.7152, 0.0722];
const luminance = (colour: Colour) => linear(colour).reduce((sum, channel, at) => sum + weights[at]! * channel, 0);

function ratio(one: Colour, other: Colour) {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const grounds = ['paper', 'surface', 'sunken'];
const softs = ['accent-soft', 'warm-soft', 'good-soft', 'caution-soft', 'danger-soft'];
const onEvery = (ink: string, ...backs: string[]) => backs.map((back) => [ink, back] as const);

const texts = [
  ...onEvery('ink', ...grounds, ...softs),
  ...onEvery('quiet', ...grounds, ...softs),
  ...onEvery('accent', ...grounds, 'accent-soft', 'warm-soft'),
  ...onEvery('accent-strong', ...grounds),
  ...onEvery('on-accent', 'accent', 'accent-strong'),
  ...onEvery('warm-ink', ...grounds, 'warm-soft'),
  ...onEvery('on-warm', 'warm'),
  ...['good', 'caution', 'danger'].flatMap((tone) => onEvery(tone, ...grounds, `${tone}-soft`)),
];

const controls = [...onEvery('control', 'paper', 'surface', 'sunken'), ...onEvery('focus', ...grounds, ...softs)];

const cases = Object.entries(themes);

test('black on white measures 21, and a known pair what others measure', () => {
  expect(ratio([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1);
  expect(ratio([0.59987, 0, 0], [1, 0, 0])).toBeCloseTo(3.95, 1); // #808080
});

test.each(cases)('every text can be read in the %s theme', (theme, colours) => {
  const least = theme.startsWith('more') ? 7 : 4.5;
  const tooFaint = texts.filter(([ink, back]) => ratio(colours[ink]!, colours[back]!) < least);
  expect(
    tooFaint.map(([ink, back]) => `${ink} on ${back}: ${ratio(colours[ink]!, colours[back]!).toFixed(2)}`),
  ).toEqual([]);
});

test.each(cases)('every control and the focus can be seen in the %s theme', (theme, colours) => {
  const tooFaint = controls.filter(([line, back]) => ratio(colours[line]!, colours[back]!) < 3);
  expect(
    tooFaint.map(([line, back]) => `${line} on ${back}: ${ratio(colours[line]!, colours[back]!).toFixed(2)}`),
  ).toEqual([]);
});
