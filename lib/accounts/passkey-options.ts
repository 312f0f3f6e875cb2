import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import { env } from '@/lib/env';
import { hospital } from '@/lib/hospital/profile';
import { type Answerer, newChallenge } from './challenges';

/** The address to which a passkey belongs. */
export const relyingParty = () => ({ origin: env.APP_URL, id: new URL(env.APP_URL).hostname });

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

/** Any passkey of this site, unlocked by its owner: who presents one need not say who they are. */
export const signInOptions = () =>
  generateAuthenticationOptions({
    rpID: relyingParty().id,
    userVerification: 'required',
    challenge: new Uint8Array(Buffer.from(newChallenge('anybody'), 'base64url')),
  });

type Owner = { id: string; email: string; name: string; known?: { credentialId: string }[] };

/** For a new passkey, which the device keeps by itself and opens to its owner only. */
export const newPasskeyOptions = (answerer: Answerer, { id, email, name, known = [] }: Owner) =>
  generateRegistrationOptions({
    rpName: hospital.name,
    rpID: relyingParty().id,
    userID: bytes(id),
    userName: email,
    userDisplayName: name,
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    challenge: new Uint8Array(Buffer.from(newChallenge(answerer), 'base64url')),
  });

export type SignInOptions = Awaited<ReturnType<typeof signInOptions>>;
export type NewPasskeyOptions = Awaited<ReturnType<typeof newPasskeyOptions>>;
