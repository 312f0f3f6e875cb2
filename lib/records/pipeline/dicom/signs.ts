const preambleLength = 128;

export const hasPreamble = (head: Buffer) =>
  head.subarray(preambleLength, preambleLength + 4).toString('latin1') === 'DICM';

/** Representations of values as PS3.5 6.2 names them; by two capitals an explicit one is told from a length. */
const isExplicit = (head: Buffer, at: number) => /^[A-Z]{2}$/.test(head.toString('latin1', at + 4, at + 6));

/** Old devices leave out the preamble: then the first element is one of group 2 or 8 and of sensible length. */
function startsWithElement(head: Buffer) {
  if (head.length < 16) return false;
  const little = head.readUInt16LE(0);
  const element = head.readUInt16LE(2);
  if (little === 2) return element <= 0x0102 && isExplicit(head, 0);
  if (little !== 8 || element > 0x0070) return false;
  return isExplicit(head, 0) || head.readUInt32LE(4) <= 256;
}

const isBigEndian = (head: Buffer) =>
  head.length >= 16 && head.readUInt16BE(0) === 8 && head.readUInt16BE(2) <= 0x0070 && isExplicit(head, 0);

export const isDicom = (head: Buffer) => hasPreamble(head) || startsWithElement(head) || isBigEndian(head);

/** The syntax of a file that does not name its own. */
export function guessedSyntax(head: Buffer) {
  if (isBigEndian(head)) return '1.2.840.10008.1.2.2';
  return isExplicit(head, 0) ? '1.2.840.10008.1.2.1' : '1.2.840.10008.1.2';
}
