import { randomInt } from 'node:crypto';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { referenceAlphabet } from '@/lib/people/references';
import { peppered } from '@/lib/secrets';

const letter = () => referenceAlphabet[randomInt(referenceAlphabet.length)]!;
const half = () => Array.from({ length: 5 }, letter).join('');

/** Ten codes such as `7K3FQ-92QDM`, 45 bits each. */
export const newRecoveryCodes = () => Array.from({ length: 10 }, () => `${half()}-${half()}`);

const hashOfCode = (code: string) => peppered(`recovery ${code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')}`);

export const recoveryRows = (codes: string[]) => codes.map((code) => ({ id: newId(), hash: hashOfCode(code) }));

export async function replaceRecoveryCodes(tx: Tx, accountId: string, codes: string[]) {
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({ data: recoveryRows(codes).map((row) => ({ ...row, accountId })) });
}

/** Accepts a code once. */
export async function takeRecoveryCode(tx: Tx, accountId: string, code: string) {
  const where = { accountId, hash: hashOfCode(code), usedAt: null };
  const { count } = await tx.recoveryCode.updateMany({ where, data: { usedAt: now() } });
  return count === 1;
}
