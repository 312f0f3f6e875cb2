import { Secret, TOTP } from 'otpauth';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { hospital } from '@/lib/hospital/profile';
import { seal, unseal } from '@/lib/secrets';

/** 160 bits in base32, as an authenticator app takes it. */
export const newTotpSecret = () => new Secret({ size: 20 }).base32;

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

/** Accepts a code once: the last step in the filter turns a replay away, and one of two that race. */
export async function takeCode(tx: Tx, accountId: string, code: string) {
  const profile = await tx.staffProfile.findUniqueOrThrow({ where: { accountId } });
  const step = stepOf(unseal(profile.totpSecret), code);
  if (step === null) return false;
  const { count } = await tx.staffProfile.updateMany({
    where: { accountId, totpLastStep: { lt: step } },
    data: { totpLastStep: step, totpConfirmedAt: profile.totpConfirmedAt ?? now() },
  });
  return count === 1;
}

/** The code of this moment, for the demonstration's own staff. */
export const currentCode = (sealed: string) => generator(unseal(sealed)).generate({ timestamp: now().getTime() });
