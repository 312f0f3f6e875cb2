import * as oidc from 'openid-client';
import { env } from '@/lib/env';
import { Problem } from '@/lib/errors';

/** Whether the hospital's own sign-in is set up. */
export const hasHospitalSignIn = () => Boolean(env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET);

export const callbackUrl = () => `${env.APP_URL}/api/sign-in/hospital/callback`;

const anHour = 3_600_000;
const held: { provider?: Promise<oidc.Configuration>; until?: number } = {};

async function discover() {
  const plain = env.OIDC_ISSUER!.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  const secret = oidc.ClientSecretBasic(env.OIDC_CLIENT_SECRET);
  // Signatures are checked although the token comes straight from the provider: a proxy in between must not matter.
  const execute = [oidc.enableNonRepudiationChecks, ...plain];
  return oidc.discovery(new URL(env.OIDC_ISSUER!), env.OIDC_CLIENT_ID!, undefined, secret, { execute, timeout: 10 });
}

/** What the provider says of itself, asked once an hour; a try that failed is made again by whoever comes next. */
export function provider(at: number) {
  if (!hasHospitalSignIn()) throw new Problem('notFound');
  if (!held.provider || at >= held.until!) {
    held.until = at + anHour;
    held.provider = discover().catch((fault: unknown) => {
      held.provider = undefined;
      throw fault;
    });
  }
  return held.provider;
}
