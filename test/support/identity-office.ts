// A small OpenID Connect provider on this machine, as far as a sign-on needs one: discovery, keys, a consent that is always given, and the token endpoint with
// PKCE. Tokens are RS256, signed with a key made for the test.
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';

export interface IdentityOffice {
  readonly issuer: string;
  /** Who is at the keyboard: the claims of the next identity token. */
  claims: Readonly<Record<string, unknown>>;
  /** What is wrong with the next identity token. */
  fault: 'none' | 'other-nonce' | 'other-audience' | 'bad-signature' | 'expired' | 'refused';
  readonly close: () => Promise<void>;
}

interface Grant {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirect: string;
}

export async function openIdentityOffice(clientId: string): Promise<IdentityOffice> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const grants = new Map<string, Grant>();
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', office.issuer);
    const send = (body: unknown, status = 200): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    switch (address.pathname) {
      case '/.well-known/openid-configuration':
        return send({
          issuer: office.issuer,
          authorization_endpoint: `${office.issuer}/authorize`,
          token_endpoint: `${office.issuer}/token`,
          jwks_uri: `${office.issuer}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          code_challenge_methods_supported: ['S256'],
        });
      case '/keys':
        return send({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] });
      case '/authorize': {
        const asked = address.searchParams;
        const back = new URL(asked.get('redirect_uri') ?? '');
        back.searchParams.set('state', asked.get('state') ?? '');
        if (office.fault === 'refused') back.searchParams.set('error', 'access_denied');
        else {
          const code = randomUUID();
          grants.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '', redirect: asked.get('redirect_uri') ?? '' });
          back.searchParams.set('code', code);
        }
        return void response.writeHead(302, { location: back.href }).end();
      }
      case '/token':
        return void bodyOf(request).then((body) => {
          const given = new URLSearchParams(body);
          const grant = grants.get(given.get('code') ?? '');
          grants.delete(given.get('code') ?? '');
          const challenge = createHash('sha256').update(given.get('code_verifier') ?? '').digest('base64url');
          if (grant === undefined || grant.challenge !== challenge || grant.redirect !== given.get('redirect_uri')) return send({ error: 'invalid_grant' }, 400);
          return send({ access_token: randomUUID(), token_type: 'Bearer', expires_in: 60, id_token: identityToken(grant) });
        });
      default:
        return send({ error: 'not_found' }, 404);
    }
  });
  const identityToken = ({ nonce }: Grant): string => {
    const now = Math.floor(Date.now() / 1_000) - (office.fault === 'expired' ? 7_200 : 0);
    const claims = { iss: office.issuer, sub: 'subject', aud: office.fault === 'other-audience' ? 'another' : clientId, iat: now, exp: now + 300, nonce: office.fault === 'other-nonce' ? 'x' : nonce, ...office.claims };
    const text = [{ alg: 'RS256', kid: 'one', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${text}.${sign('sha256', Buffer.from(text), office.fault === 'bad-signature' ? other : privateKey).toString('base64url')}`;
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  const port = listening !== null && typeof listening === 'object' ? listening.port : 0;
  const office: IdentityOffice = {
    issuer: `http://127.0.0.1:${port}`,
    claims: { preferred_username: 'officer' },
    fault: 'none',
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  return office;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
