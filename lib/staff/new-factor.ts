import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { confirmedTotp, totpSecretOfLink } from '@/lib/accounts/one-time-codes';
import { newPasskey } from '@/lib/accounts/prove-passkey';
import { noAuthenticator } from './close-ways-in';

/** What a member gives who holds a mailed link: a code of the secret that its page shows, or a new passkey. */
export type GivenFactor = { code: string } | { name: string; passkey: RegistrationResponseJSON };

/** What the profile keeps of it, and the passkey where it is one. @throws Problem `wrongCode`, `clockMayBeWrong`, `passkeyRefused` */
export async function provenFactor(linkId: string, given: GivenFactor) {
  if ('code' in given) return { totp: confirmedTotp(totpSecretOfLink(linkId), given.code), key: null };
  return { totp: noAuthenticator, key: await newPasskey(`link ${linkId}`, given.passkey, given.name) };
}
