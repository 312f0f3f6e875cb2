import { startWeb } from '../lib/children.mjs';
import { freePort } from '../lib/free-port.mjs';
import { Refusal } from '../lib/refusal.mjs';
import { quietly, tsx } from '../lib/steps.mjs';
import { formOf, fromSomewhere } from './forms.mjs';

/** Starts a server on a free port, in a process of its own. */
export async function start(env, args) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { web, isUp } = await startWeb({ ...env, PORT: String(port), APP_URL: url }, args);
  if (!isUp) throw new Refusal('A server of the bench did not start.');
  const stop = async () => {
    web.kill();
    await web.exited;
  };
  return { url, web, stop };
}

let batches = 0;

/** Whole inquiries that were not sent yet, by the cookies of their browsers. */
export async function fillDrafts(env, count) {
  // What is not measured need not wait for the disk.
  const hurried = { ...env, PGOPTIONS: '-c synchronous_commit=off' };
  const script = tsx('scripts/bench/fill-drafts.ts');
  const printed = await quietly(
    `Answering all questions of ${count} inquiries …`,
    [...script, count, `${batches++}-`],
    { env: hurried },
  );
  return JSON.parse(printed.trim().split('\n').at(-1));
}

/** Posts the last form of each inquiry, from the page where a mother in Kuwait has checked her answers. */
export async function sendingsOf(url, drafts) {
  const page = `${url}/ar/inquiry/check-answers`;
  const post = await formOf(page, { headers: { cookie: drafts[0] } });
  return drafts.map((cookie) => post({ cookie, ...fromSomewhere() }));
}

export const isSent = ({ status, location }) => status === 303 && location.endsWith('/ar/inquiry/sent');
