import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DecoderAway } from './decoder-away';
import { type Answer, type Pictures, ready, type Task, Undecodable } from './task';

/** A file that takes more than this is a file that nobody can open. */
type Limits = { milliseconds: number; memory: number };
const limits: Limits = { milliseconds: 150_000, memory: 1_200 * 1024 * 1024 };

const patience = 60_000;

/** An idle decoder gives its memory back. */
const rest = 20_000;

const held: { child?: Promise<ChildProcess>; last: Promise<unknown>; resting?: NodeJS.Timeout } = {
  last: Promise.resolve(),
};

/** The next word of a process, or none where it dies or is silent for too long. */
const wordOf = (child: ChildProcess, milliseconds: number) =>
  new Promise<unknown>((resolve) => {
    const settle = (word?: unknown) => {
      clearTimeout(timer);
      child.off('message', settle).off('exit', none).off('error', none);
      resolve(word);
    };
    const none = () => settle();
    const timer = setTimeout(none, milliseconds);
    child.on('message', settle).on('exit', none).on('error', none);
  });

/** Nothing of ours is in its environment: no key, no address. */
async function start(memory: number) {
  const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), [String(memory)], {
    execArgv: ['--import', import.meta.resolve('tsx'), '--max-old-space-size=512'],
    serialization: 'advanced',
    stdio: 'ignore',
    env: { NODE_ENV: 'production' },
  });
  child.unref();
  child.channel?.unref();
  if ((await wordOf(child, patience)) === ready) return child;
  child.kill('SIGKILL');
  throw new DecoderAway('The decoder does not start.');
}

async function stop() {
  const child = held.child;
  held.child = undefined;
  (await child?.catch(() => undefined))?.kill('SIGKILL');
}

/** A decoder that dies of a file, or is lost in it, gives no answer. */
async function tryOnce(task: Task, { milliseconds, memory }: Limits) {
  clearTimeout(held.resting);
  held.child ??= start(memory);
  const child = await held.child.catch(async (fault: unknown) => {
    await stop();
    throw fault;
  });
  const answer = wordOf(child, milliseconds);
  child.send(task, () => {}); // one that has just died is heard of by its end
  const word = (await answer) as Answer | undefined;
  if (!word) await stop();
  held.resting = setTimeout(() => void stop(), rest).unref();
  return word;
}

/** It may have died of the file before, whose memory it still held: a fresh one says for certain. */
async function ask(task: Task, within: Limits): Promise<Answer> {
  return (await tryOnce(task, within)) ?? (await tryOnce(task, within)) ?? { failed: 'broken' };
}

/**
 * What a file shows, made in a process of its own: files come from strangers, and what opens pictures and PDFs is written
 * in languages that can be overrun. One after the other, so that memory stays within its limit.
 * @throws Undecodable @throws DecoderAway
 */
export async function decode(task: Task, within: Limits = limits): Promise<Pictures> {
  const answer = held.last.then(() => ask(task, within));
  held.last = answer.catch(() => {});
  const heard = await answer;
  if ('failed' in heard) throw new Undecodable(heard.failed);
  return heard.done;
}
