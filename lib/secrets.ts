import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
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

/** An id that nobody can make up, for a link that stays good: the id and our signature for this purpose. */
export const signedId = (purpose: string, id: string) => `${id}.${signed(`${purpose} ${id}`)}`;

/** The id, where the signature is ours; else `null`. */
export function readSignedId(purpose: string, token: string) {
  const [id = ''] = token.split('.');
  const [given, ours] = [token, signedId(purpose, id)].map((text) => Buffer.from(text));
  return given!.length === ours!.length && timingSafeEqual(given!, ours!) ? id : null;
}

/** What is stored of a token of full strength. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** What is stored of a short secret (a phrase, a recovery code, an address in a counter): useless without the server's own. */
export const peppered = (text: string) => keyed(`pepper ${text}`).digest('hex');

/** The master key, and while everything is wrapped anew the one before it. */
const masterKeys = () =>
  [env.MASTER_KEY, env.MASTER_KEY_OLD].flatMap((text) => (text ? [Buffer.from(text, 'base64')] : []));

/** By which a wrapped key tells under which master key it is; nothing follows from it about the key. */
const nameOfKey = (key: Buffer) => createHash('sha256').update('master key').update(key).digest('hex').slice(0, 8);

export const masterKeyName = () => nameOfKey(masterKeys()[0]!);

function sealUnder(key: Buffer, plain: Uint8Array, about: string) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

function openUnder(key: Buffer, sealed: string, about: string) {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
}

/** A key under the master key, with the name of that, and good for this purpose only. */
export const wrap = (key: Uint8Array, about: string) => `${masterKeyName()}.${sealUnder(masterKeys()[0]!, key, about)}`;

/** @throws where it was wrapped for another purpose, or under a master key that is not given */
export function unwrap(wrapped: string, about: string) {
  const [name, sealed = ''] = wrapped.split('.');
  const key = masterKeys().find((one) => nameOfKey(one) === name);
  if (!key) throw new Error('The master key for this is not given.');
  return openUnder(key, sealed, about);
}

/** AES-256-GCM under the master key: nonce, cipher text and tag as base64. */
export const seal = (text: string) => sealUnder(masterKeys()[0]!, Buffer.from(text), '');

/** Throws where the text was sealed with no key that is given. */
export function unseal(sealed: string) {
  const [newest, ...older] = masterKeys();
  try {
    return openUnder(newest!, sealed, '').toString('utf8');
  } catch (fault) {
    if (older.length === 0) throw fault;
    return openUnder(older[0]!, sealed, '').toString('utf8');
  }
}

/** The same text under the master key of today, or `null` where it is already. @throws where no key that is given opens it */
export function resealed(sealed: string) {
  try {
    openUnder(masterKeys()[0]!, sealed, '');
    return null;
  } catch {
    return seal(unseal(sealed));
  }
}
