import { hash, verify } from '@node-rs/argon2';
import { randomToken } from '@/lib/secrets';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. (Its enum is not there at run time: 2 is argon2id.) */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const normal = (password: string) => password.normalize('NFKC');

export const hashOfPassword = (password: string) => hash(normal(password), cost);

const held: { decoy?: Promise<string> } = {};

/** Takes as long where there is no account, by checking against the hash of a password that nobody knows. */
export async function passwordMatches(stored: string | undefined, password: string) {
  const matches = await verify(stored ?? (await (held.decoy ??= hashOfPassword(randomToken()))), normal(password));
  return matches && stored !== undefined;
}
