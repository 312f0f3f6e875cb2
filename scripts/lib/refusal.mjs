/** What stops a script with one sentence for the person who started it, and no stack. */
export class Refusal extends Error {}

const noDisk = /ENOSPC|EDQUOT|No space left|disk quota exceeded/i;

export const isNoDisk = (text) => noDisk.test(text);
export const noDiskLeft = 'There is no space left on the disk: free about 2 GB and start again.';

/** The sentence for an error, or nothing where it is a fault of ours that needs its stack. */
export function sentenceOf(error) {
  if (error instanceof Refusal || error?.name === 'WrongSetting') return error.message;
  if (isNoDisk(String(error?.code)) || isNoDisk(String(error?.message))) return noDiskLeft;
  if (error?.code === 'EACCES' && error.path) return `This user may not write ${error.path}.`;
  return undefined;
}
