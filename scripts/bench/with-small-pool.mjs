import { Refusal } from '../lib/refusal.mjs';
import { wholeCases } from './check-cases.mjs';
import { fillDrafts, isSent, sendingsOf, start } from './intake.mjs';
import { sendAll } from './load.mjs';

const pool = 5;
const atOnce = 64;
const inquiries = 256;

/** Far more people than connections: nobody may get a fault, and nobody may wait for ever. */
export async function withSmallPool(bench) {
  const env = { ...bench.env, DATABASE_POOL: String(pool) };
  const drafts = await fillDrafts(env, inquiries);
  const { url, stop } = await start(env);
  const { answers, seconds } = await sendAll(await sendingsOf(url, drafts), atOnce);
  await stop();
  const other = answers.find((answer) => !isSent(answer));
  if (other) throw new Refusal(`With a pool of ${pool}, an inquiry was answered with ${other.status}.`);
  bench.sent += inquiries;
  await wholeCases(bench.client, bench.sent);
  const smallPool = Math.round(inquiries / seconds);
  console.log(
    `A pool of ${pool}, ${atOnce} at once: ${inquiries} sent, ${inquiries} cases, no fault; ${smallPool} a second.\n`,
  );
  return { smallPool };
}
