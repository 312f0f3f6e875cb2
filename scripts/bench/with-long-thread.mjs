import { median, rounded } from './numbers.mjs';

const times = 40;

async function opening({ url, cookie }, reference) {
  const began = performance.now();
  const answer = await fetch(`${url}/en/journey/${reference}/messages`, { headers: { cookie } });
  const html = await answer.text();
  if (!html.includes('of a long conversation')) throw new Error(`The thread of ${reference} did not open.`);
  return performance.now() - began;
}

/** A long thread beside a short one, in turns, so that both meet the same machine. */
export async function withLongThread(short, long) {
  const found = { short: [], long: [] };
  for (let nth = -5; nth < times; nth++) {
    const pair = [await opening(short, short.reference), await opening(long, long.reference)];
    if (nth < 0) continue; // warming up
    found.short.push(pair[0]);
    found.long.push(pair[1]);
  }
  const [ofShort, ofLong] = [median(found.short), median(found.long)];
  const figures = {
    threadOf20Ms: rounded(ofShort, 1),
    threadOf2000Ms: rounded(ofLong, 1),
    ratio: rounded(ofLong / ofShort, 2),
  };
  console.log(`
Opening a thread, ${times} times each in turns:
  of 20 messages     ${figures.threadOf20Ms} ms
  of 2,000 messages  ${figures.threadOf2000Ms} ms, ${figures.ratio} times (wanted: at most 1.5)\n`);
  return figures;
}
