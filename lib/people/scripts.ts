const codes = (
  'Latn Cyrl Arab Hani Hira Kana Hang Deva Beng Thai Hebr Grek Armn Geor Mong Ethi Khmr Laoo Mymr Sinh Taml Telu Knda ' +
  'Mlym Gujr Guru Orya Tibt Thaa Syrc Tfng Cher Nkoo Adlm Hmnp Cakm Java Bali'
).split(' ');
const scripts = codes.map((code) => ({ code, holds: new RegExp(`\\p{Script=${code}}`, 'u') }));

const scriptOfLetter = (letter: string) => scripts.find(({ holds }) => holds.test(letter))?.code ?? 'Zyyy';

/** ISO 15924 code of the script that most letters belong to (the earlier of two as frequent); `Zyyy` without letters. */
export function scriptOf(text: string) {
  const counts = new Map<string, number>();
  for (const letter of text.match(/\p{L}/gu) ?? []) {
    const script = scriptOfLetter(letter);
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ['Zyyy', 0] as const)[0];
}

/** What `lang` says of a text whose script is known and whose language is not: `und-Arab`. */
export function scriptTag(text: string) {
  const script = scriptOf(text);
  return script === 'Zyyy' ? 'und' : `und-${script}`;
}
