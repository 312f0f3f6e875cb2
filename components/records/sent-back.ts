import problems from '@/messages/en/problems.json';
import type { SentBack } from './upload-part';

type Given = Record<string, string | string[] | undefined>;

/** What the door of the plain form says in the address of the page; anything else says nothing. */
export function readSentBack({ sent, problem }: Given): SentBack {
  return {
    sent: typeof sent === 'string' && /^\d{1,2}$/.test(sent) ? sent : undefined,
    problem: typeof problem === 'string' && problem in problems ? (problem as SentBack['problem']) : undefined,
  };
}
