import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';

type Claims = Record<string, unknown>;
type Lies = { claims?: Claims; issuer?: string; signedBy?: 'stranger'; status?: number };

const aKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * An OpenID Connect provider that answers what a test tells it, where a real one would never lie. Each code is good once,
 * and only with the verifier whose hash came before.
 */
export async function startProvider(port: number) {
  const [own, stranger] = [aKey(), aKey()];
  const url = `http://127.0.0.1:${port}`;
  const codes = new Map<string, { challenge: string; nonce: string; lies: Lies }>();

  const answer = (response: ServerResponse, body: object, status = 200) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));

  const about = (issuer: string) => ({
    issuer,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    jwks_uri: `${url}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  });

  function tokenFor({ nonce, lies }: { nonce: string; lies: Lies }) {
    const at = Math.floor(Date.now() / 1000);
    const honest = { iss: url, aud: 'homeward', sub: 'kim', nonce, iat: at, exp: at + 300, email_verified: true };
    const text = `${part({ alg: 'RS256', kid: 'own' })}.${part({ ...honest, ...lies.claims })}`;
    const { privateKey } = lies.signedBy === 'stranger' ? stranger : own;
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
  }

  function exchange(form: URLSearchParams, response: ServerResponse) {
    const code = form.get('code') ?? '';
    const known = codes.get(code);
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    codes.delete(code);
    if (!known || known.challenge !== verifier) return answer(response, { error: 'invalid_grant' }, 400);
    if (known.lies.status) return answer(response, {}, known.lies.status);
    return answer(response, { access_token: randomUUID(), token_type: 'Bearer', id_token: tokenFor(known) });
  }

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, url);
    if (pathname === '/.well-known/openid-configuration') return answer(response, about(url));
    if (pathname === '/keys')
      return answer(response, { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig' }] });
    const parts: Buffer[] = [];
    for await (const chunk of request) parts.push(chunk as Buffer);
    return exchange(new URLSearchParams(Buffer.concat(parts).toString()), response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url,
    /** What a browser brings back from here after its owner has signed in. */
    visit(sent: URL, lies: Lies = {}) {
      const code = randomUUID();
      const { searchParams: asked } = sent;
      codes.set(code, { challenge: asked.get('code_challenge')!, nonce: asked.get('nonce')!, lies });
      return `?${new URLSearchParams({ code, state: asked.get('state')!, iss: lies.issuer ?? url })}`;
    },
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}
