import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { NewPasskeyOptions, SignInOptions } from '@/lib/accounts/passkey-options';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

type Told = { verified?: boolean; counter?: number; origin?: string; challenge?: string; site?: string };

const present = 0x01;
const verifiedBit = 0x04;
const attested = 0x40;

const clientData = (type: string, challenge: string, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

function head({ verified = true, counter = 0, site = 'localhost' }: Told, more = 0) {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([sha256(site), Buffer.from([present | (verified ? verifiedBit : 0) | more]), count]);
}

/** A device that keeps one passkey and signs with it; it can be told to lie. */
export function anAuthenticator() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  const cose = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x!, 'base64url'))],
    [-3, new Uint8Array(Buffer.from(y!, 'base64url'))],
  ]);
  const named = { id: text(id), rawId: text(id), type: 'public-key' as const, clientExtensionResults: {} };

  return {
    id: text(id),
    create(options: NewPasskeyOptions, told: Told = {}): RegistrationResponseJSON {
      const data = clientData('webauthn.create', told.challenge ?? options.challenge, told.origin ?? origin);
      const length = Buffer.from([0, id.length]);
      const authData = Buffer.concat([head(told, attested), Buffer.alloc(16), length, id, isoCBOR.encode(cose)]);
      const statement = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ]);
      const attestationObject = text(isoCBOR.encode(statement as never));
      return { ...named, response: { clientDataJSON: text(data), attestationObject, transports: ['internal'] } };
    },
    answer(options: SignInOptions, told: Told = {}): AuthenticationResponseJSON {
      const data = clientData('webauthn.get', told.challenge ?? options.challenge, told.origin ?? origin);
      const authenticatorData = head(told);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(data)]), privateKey);
      const response = { clientDataJSON: text(data), authenticatorData: text(authenticatorData) };
      return { ...named, response: { ...response, signature: text(signature) } };
    },
  };
}

const origin = 'http://localhost:3000';
