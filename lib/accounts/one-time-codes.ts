import { Secret, TOTP } from 'otpauth';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { hospital } from '@/lib/hospital/profile';
import { keyOfLink, seal, unseal } from '@/lib/secrets';

/** 160 bits in base32, as an authenticator app takes it. */
export const newTotpSecret = () => new Secret({ size: 20 }).base32;

/** The secret that the page behind a mailed link shows. */
export const totpSecretOfLink = (linkId: string) => new Secret({ buffer: keyOfLink(linkId).buffer }).base32;

const generator = (secret: string, label = '') =>
  new TOTP({ issuer: hospital.name, label, secret: Secret.fromBase32(secret) });

export const totpUri = (secret: string, email: string) => generator(secret, email).toString();

export const sealedTotp = (secret: string) => seal(secret);

/** The number of the 30 seconds that a code belongs to: now, just before or just after. */
function stepOf(secret: string, code: string) {
  const totp = generator(secret);
  const timestamp = now().getTime();
  const delta = totp.validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** Three hours of steps to either side: where a zone or summer time was set by hand, clocks are wrong by one or two. */
const farOff = 360;

/** A code that was right at another hour says that a clock is wrong, and opens nothing. */
function refusalOf(secret: string, code: string) {
  const delta = generator(secret).validate({ token: code, timestamp: now().getTime(), window: farOff });
  return delta !== null && Math.abs(delta) > 4 ? 'clockMayBeWrong' : 'wrongCode';
}

/** What a profile keeps of a new secret once a code of it was given. @throws Problem `wrongCode`, `clockMayBeWrong` */
export function confirmedTotp(secret: string, code: string) {
  const step = stepOf(secret, code);
  if (step === null) throw new Problem(refusalOf(secret, code));
  return { totpSecret: seal(secret), totpConfirmedAt: now(), totpLastStep: step };
}

/** Accepts a code once: the last step in the filter turns a replay away, and one of two that race. */
export async function takeCode(tx: Tx, accountId: string, code: string) {
  const profile = await tx.staffProfile.findUniqueOrThrow({ where: { accountId } });
  if (!profile.totpSecret) return 'wrongCode';
  const secret = unseal(profile.totpSecret);
  const step = stepOf(secret, code);
  if (step === null) return refusalOf(secret, code);
  const { count } = await tx.staffProfile.updateMany({
    where: { accountId, totpLastStep: { lt: step } },
    data: { totpLastStep: step, totpConfirmedAt: profile.totpConfirmedAt ?? now() },
  });
  return count === 1 ? 'code' : 'wrongCode';
}

/** The code of this moment, for the demonstration's own staff. */
export const currentCode = (sealed: string) => generator(unseal(sealed)).generate({ timestamp: now().getTime() });
