const longest = 500;
// Control signs, and those that turn the direction of what stands around a name.
const unseen = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu;

const isStep = (part: string) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part);

/**
 * The path as a device calls it, fit to be shown: steps of a folder stay, ways out of it do not. It never becomes a path
 * of ours. Of a name that is too long its end stays, where the kind of a file stands. Of nothing at all three dots are shown.
 */
export function fileName(told: string) {
  const parts = told.normalize('NFC').replace(unseen, '').split(/[/\\]/);
  const clean = parts.map((part) => part.trim()).filter(isStep);
  return [...clean.join('/')].slice(-longest).join('') || '…';
}
