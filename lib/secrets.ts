import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { env } from './env';

const keyed = (text: string) => createHmac('sha256', env.AUTH_SECRET).update(text);

/** 256 bits of chance, for a cookie. */
export const randomToken = () => randomBytes(32).toString('base64url');

/** The token of a mailed link: derived from the row's id, so that a mail tried twice carries the same link and no row holds it. */
export const tokenOfLink = (id: string) => keyed(`link ${id}`).digest('base64url');

/** 160 bits for the authenticator of who holds this link: the same each time its page is shown, and in no row. */
export const keyOfLink = (id: string) => new Uint8Array(keyed(`second factor ${id}`).digest().subarray(0, 20));

/** Shows that a text came from this server. */
export const signed = (text: string) => keyed(`signed ${text}`).digest('base64url');

/** What is stored of a token of full strength. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** What is stored of a short secret (a phrase, a recovery code, an address in a counter): useless without the server's own. */
export const peppered = (text: string) => keyed(`pepper ${text}`).digest('hex');

const masterKey = () => Buffer.from(env.MASTER_KEY, 'base64');

/** AES-256-GCM under the master key: nonce, cipher text and tag as base64. */
export function seal(text: string) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', masterKey(), nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** Throws where the text was not sealed with this key. */
export function unseal(sealed: string) {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', masterKey(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
}
