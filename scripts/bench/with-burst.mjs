import { Refusal } from '../lib/refusal.mjs';
import { wholeCases } from './check-cases.mjs';
import { fillDrafts, isSent, sendingsOf, start } from './intake.mjs';
import { ask, burst, sendAll } from './load.mjs';

const atOnce = 600;

const isTurnedAway = ({ status, retryAfter, page }) =>
  status === 503 && Number(retryAfter) > 0 && page.includes('lang="ar"');

function sorted(answers) {
  const counts = { sent: 0, turnedAway: 0 };
  for (const answer of answers) {
    if (isSent(answer)) counts.sent++;
    else if (isTurnedAway(answer)) counts.turnedAway++;
    else throw new Refusal(`In the burst, an inquiry was answered with ${answer.status} and no sentence.`);
  }
  return counts;
}

/** More at once than the server takes in: a sentence for each, no answer lost, and the next one is served at once. */
export async function withBurst(bench) {
  const drafts = await fillDrafts(bench.env, atOnce);
  const { url, stop } = await start(bench.env);
  const sendings = await sendingsOf(url, drafts);
  const answers = await burst(sendings);
  const counts = sorted(answers);
  const began = performance.now();
  const next = await ask(`${url}/ar/inquiry/check-answers`, { headers: { cookie: sendings.at(-1).headers.cookie } });
  const recoveredMs = Math.round(performance.now() - began);
  if (next.status >= 400) throw new Refusal(`After the burst, a page was answered with ${next.status}.`);
  const again = sendings.filter((_, nth) => !isSent(answers[nth]));
  const second = await sendAll(again, 16);
  if (!second.answers.every(isSent)) throw new Refusal('After the burst, an inquiry could not be sent again.');
  await stop();
  bench.sent += atOnce;
  await wholeCases(bench.client, bench.sent);
  console.log(`${atOnce} at once: ${counts.sent} sent, ${counts.turnedAway} told to try again (503 with Retry-After).
  The next page came after ${recoveredMs} ms; all others were sent again: ${atOnce} cases.\n`);
  return { burst: { atOnce, ...counts, recoveredMs } };
}
