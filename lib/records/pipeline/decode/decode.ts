import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Answer, type Pictures, type Task, Undecodable } from './task';

/** A file that takes more than this is a file that nobody can open. */
type Limits = { milliseconds: number; memory: number };
const limits: Limits = { milliseconds: 150_000, memory: 1_200 * 1024 * 1024 };

/** An idle decoder gives its memory back. */
const rest = 20_000;

const held: { child?: ChildProcess; last: Promise<unknown>; resting?: NodeJS.Timeout } = { last: Promise.resolve() };

/** Nothing of ours is in its environment: no key, no address. */
function start(memory: number) {
  const file = fileURLToPath(new URL('./child.ts', import.meta.url));
  const child = fork(file, [String(memory)], {
    execArgv: ['--import', import.meta.resolve('tsx'), '--max-old-space-size=512'],
    serialization: 'advanced',
    stdio: 'ignore',
    env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV } as NodeJS.ProcessEnv,
  });
  child.unref();
  child.channel?.unref();
  return child;
}

function stop() {
  held.child?.kill('SIGKILL');
  held.child = undefined;
}

/** A decoder that dies of a file has answered as well. */
const answerOf = (child: ChildProcess, task: Task, milliseconds: number) =>
  new Promise<Answer>((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      child.off('message', hear).off('exit', die).off('error', die);
      resolve(answer);
    };
    const hear = (answer: unknown) => settle(answer as Answer);
    const die = () => {
      stop();
      settle({ failed: 'broken' });
    };
    const timer = setTimeout(die, milliseconds);
    child.on('message', hear).on('exit', die).on('error', die);
    child.send(task);
  });

async function ask(task: Task, { milliseconds, memory }: Limits) {
  clearTimeout(held.resting);
  held.child ??= start(memory);
  const answer = await answerOf(held.child, task, milliseconds);
  held.resting = setTimeout(stop, rest).unref();
  return answer;
}

/**
 * What a file shows, made in a process of its own: files come from strangers, and what opens pictures and PDFs is written
 * in languages that can be overrun. One after the other, so that memory stays within its limit. @throws Undecodable
 */
export async function decode(task: Task, within: Limits = limits): Promise<Pictures> {
  const answer = held.last.then(() => ask(task, within));
  held.last = answer.catch(() => {});
  const heard = await answer;
  if ('failed' in heard) throw new Undecodable(heard.failed);
  return heard.done;
}
