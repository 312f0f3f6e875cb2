import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { Problem } from '@/lib/errors';
import { type Answerer, isFresh } from './challenges';
import { relyingParty } from './passkey-options';

const challengeIn = (clientDataJSON: string) =>
  (JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()) as { challenge: string }).challenge;

const expected = (answerer: Answerer) => ({
  expectedChallenge: (challenge: string) => isFresh(challenge, answerer),
  expectedOrigin: relyingParty().origin,
  expectedRPID: relyingParty().id,
  requireUserVerification: true,
});

/** The row of a new passkey, once its device has shown that it holds the key. @throws Problem `passkeyRefused` */
export async function newPasskey(answerer: Answerer, response: RegistrationResponseJSON, name: string) {
  const { registrationInfo } = await verifyRegistrationResponse({ response, ...expected(answerer) }).catch(() => {
    throw new Problem('passkeyRefused');
  });
  if (!registrationInfo) throw new Problem('passkeyRefused');
  const { id: credentialId, publicKey, counter, transports = [] } = registrationInfo.credential;
  const key = { credentialId, publicKey, counter: BigInt(counter), transports };
  const row = { id: newId(), name, createdAt: now(), ...key };
  return { row, challenge: challengeIn(response.response.clientDataJSON) };
}

type Held = { credentialId: string; publicKey: Uint8Array<ArrayBuffer>; counter: bigint };

/** How far the authenticator has counted, or why its answer does not count. */
export async function checkPasskey({ credentialId, publicKey, counter }: Held, response: AuthenticationResponseJSON) {
  const credential = { id: credentialId, publicKey: new Uint8Array(publicKey), counter: Number(counter) };
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      credential,
      ...expected('anybody'),
    });
    if (!verified) return { why: 'signature' };
    return { counter: authenticationInfo.newCounter, challenge: challengeIn(response.response.clientDataJSON) };
  } catch (fault) {
    return { why: reasonOf((fault as Error).message) };
  }
}

const reasons = ['counter', 'challenge', 'origin', 'user verification', 'user not present', 'RP ID'];

const reasonOf = (message: string) =>
  reasons.find((reason) => message.toLowerCase().includes(reason.toLowerCase())) ?? 'signature';
