import * as oidc from 'openid-client';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { report } from '@/lib/report';
import { callbackUrl, provider } from './hospital-provider';
import { refuseSignIn } from './refuse-sign-in';

/** What our browser keeps while its owner is at the provider. */
export type Attempt = { state: string; nonce: string; verifier: string };

/** Who somebody is at the provider: `subject` is its own number for them. */
export type Identity = { issuer: string; subject: string };

const away = (fault: unknown): never => {
  report(fault);
  throw new Problem('hospitalAway');
};

/** Where to send the browser, and what it must bring back. @throws Problem `hospitalAway` */
export async function askIdentity(): Promise<{ url: URL; attempt: Attempt }> {
  const config = await Promise.resolve(provider(now().getTime())).catch(away);
  const attempt = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  };
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callbackUrl(),
    scope: 'openid email',
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    state: attempt.state,
    nonce: attempt.nonce,
  });
  return { url, attempt };
}

/**
 * The code that came back becomes an identity: issuer, audience, nonce, signature and times are checked, and the provider
 * must have verified the address. @throws Problem `hospitalRefused`, `addressUnverified`, `hospitalAway`
 */
export async function proveIdentity(query: string, attempt: Attempt): Promise<Identity> {
  const config = await Promise.resolve(provider(now().getTime())).catch(away);
  const claims = await claimsOf(config, new URL(`${callbackUrl()}${query}`), attempt);
  if (!claims.isVerified) return refuseSignIn('addressUnverified', { by: 'hospital', why: 'email' });
  return { issuer: claims.iss, subject: claims.sub };
}

async function claimsOf(config: oidc.Configuration, url: URL, { state, nonce, verifier }: Attempt) {
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
  try {
    const tokens = await oidc.authorizationCodeGrant(config, url, checks);
    const claims = tokens.claims()!;
    const verified = claims.email_verified ?? (await askAboutMail(config, tokens.access_token, claims.sub));
    return { iss: claims.iss, sub: claims.sub, isVerified: verified === true };
  } catch (fault) {
    const why = reasonOf(fault);
    return why ? refuseSignIn('hospitalRefused', { by: 'hospital', why }) : away(fault);
  }
}

/** A strict provider says nothing of addresses in the token, and answers when it is asked. */
async function askAboutMail(config: oidc.Configuration, accessToken: string, subject: string) {
  if (!config.serverMetadata().userinfo_endpoint) return undefined;
  return (await oidc.fetchUserInfo(config, accessToken, subject)).email_verified;
}

/** What was wrong with the answer, as a code for the trail; nothing where there was no answer. */
function reasonOf(fault: unknown) {
  if (fault instanceof oidc.ResponseBodyError || fault instanceof oidc.AuthorizationResponseError) return fault.error;
  const { code, cause } = fault as { code?: string; cause?: { message?: string } };
  if (code === undefined || noAnswer.includes(code)) return undefined;
  return (
    /"(iss|state|nonce|aud|exp|iat|sub|azp)"|(signature)/.exec(cause?.message ?? '')?.[0].replaceAll('"', '') ?? code
  );
}

/** The provider was slow, or spoke as no provider does. */
const noAnswer = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'];
