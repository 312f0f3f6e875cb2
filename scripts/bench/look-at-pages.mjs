import { median, rounded } from './numbers.mjs';
import { addressOf, isUnlisted } from './pages.mjs';

/** Medians of so many looks; what does not change from look to look is asked once. */
export async function lookAt(look, url, runs) {
  const first = await look(url);
  const looks = [first];
  while (looks.length < runs) looks.push(await look(url, ['performance']));
  const middle = (name) => median(looks.map((one) => one[name]));
  const measured = ['performance', 'shift', 'painted', 'bytes', 'fonts'].map((name) => [name, middle(name)]);
  return { ...first, ...Object.fromEntries(measured) };
}

export async function lookAtAll(look, { origin, locales, pages, runs, empty }) {
  const seen = [];
  for (const page of pages)
    for (const locale of locales) {
      const address = addressOf(locale, page);
      const found = await lookAt(look, origin + address, runs);
      const ratio = rounded(found.bytes / empty.bytes, 2);
      seen.push({ address, ...found, seo: isUnlisted(page) ? undefined : found.seo, ratio });
      process.stderr.write('.');
    }
  process.stderr.write('\n');
  return seen;
}
