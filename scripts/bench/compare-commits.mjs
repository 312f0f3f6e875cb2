import { median, rounded } from './numbers.mjs';

const atOnce = 16;
const rounds = 9;
const warmUp = 3; // V8 takes some to make fast code of what is asked often
const kinds = ['withEvent', 'withoutEvent'];

/** In turns, and each round begins with the other, so that whatever else the machine does falls on both. */
async function measure(references, tell) {
  const rates = { withEvent: [], withoutEvent: [] };
  for (let round = -warmUp; round < rounds; round++)
    for (const verb of round % 2 === 0 ? kinds : kinds.toReversed()) {
      const rate = await tell({ verb, references, atOnce });
      if (round >= 0) rates[verb].push(rate);
    }
  return rates;
}

/** What an event costs a change; a whole verb writes a mail and its job besides, and feels it less. */
export async function compareCommits(references, tell) {
  const { withEvent, withoutEvent } = await measure(references, tell);
  const ratios = withEvent.map((rate, round) => rate / withoutEvent[round]);
  const commitRatio = rounded(median(ratios), 2);
  const figures = {
    commitsWithEvent: rounded(median(withEvent)),
    commitsWithoutEvent: rounded(median(withoutEvent)),
    commitRatio,
  };
  console.log(`${atOnce} at once, the median of ${rounds} rounds of ${references.length} commits in turns:
  commits with an event             ${figures.commitsWithEvent} a second
  commits without                   ${figures.commitsWithoutEvent} a second
  with / without                    ${commitRatio} (${rounded(Math.min(...ratios), 2)} to ${rounded(Math.max(...ratios), 2)}; wanted: at least 0.8)\n`);
  return figures;
}
