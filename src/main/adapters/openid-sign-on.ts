// Signing on through OpenID Connect: authorization code with PKCE, state and nonce. Only who already has an account here comes in: the office says who
// somebody is, posts say what they may do. Ground: OpenID Connect Core 1.0 §3.1; RFC 7636; RFC 9700 (security of OAuth 2.0).
import type { SignOn } from '../../application/ports.ts';
import { signOnOver } from '../../application/sign-on-over.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok } from '../../kernel/result.ts';
import * as client from 'openid-client';
import { z } from 'zod';
import type { SignOnSettings } from '../workplace/sign-on-settings.ts';

const keptSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnAddress: z.string() });

/** The office is asked for its addresses when somebody first signs on, and again where that failed. */
export function openidSignOn({ issuer, clientId, clientSecret, title, loginClaim, scope }: SignOnSettings): SignOn {
  const insecure = issuer.protocol === 'http:';
  let office: Promise<client.Configuration> | null = null;
  const discovered = (): Promise<client.Configuration> => {
    const asked = (office ??= client.discovery(issuer, clientId, clientSecret ?? undefined, undefined, {
      timeout: 10,
      // The signature of the identity token is checked although it came straight from the office. Only an office on this very machine is asked without TLS
      // (settings see to it): that is for tests and trials.
      execute: [client.enableNonRepudiationChecks, ...(insecure ? [client.allowInsecureRequests] : [])],
    }));
    asked.catch(() => (office = null));
    return asked;
  };
  return {
    title,
    async begin(returnAddress) {
      try {
        const configuration = await discovered();
        const kept = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier(), returnAddress };
        const address = client.buildAuthorizationUrl(configuration, {
          redirect_uri: returnAddress,
          scope,
          state: kept.state,
          nonce: kept.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(kept.verifier),
          code_challenge_method: 'S256',
        });
        return ok({ address: address.href, kept: Buffer.from(JSON.stringify(kept)).toString('base64url') });
      } catch {
        return failed(unreachable(title));
      }
    },
    async finish(returned, kept) {
      const begun = keptSchema.safeParse(parsedJson(Buffer.from(kept, 'base64url').toString('utf8')));
      if (!begun.success) return failed(signOnOver);
      const { state, nonce, verifier, returnAddress } = begun.data;
      try {
        const current = new URL(returnAddress);
        current.search = new URL(returned, returnAddress).search;
        const tokens = await client.authorizationCodeGrant(await discovered(), current, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
        const login = tokens.claims()?.[loginClaim];
        return typeof login === 'string' && login !== '' ? ok(login) : failed(withoutLogin(loginClaim));
      } catch {
        return failed(signOnRefused);
      }
    },
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // nothing of ours
  }
}

function unreachable(title: string): Fault {
  return { code: 'sign-on-unreachable', what: `连不上“${title}”`, where: '登录', remedy: '请稍后再试，或用账号和密码登录；总是这样的，请系统管理员核对登录设置。' };
}

function withoutLogin(claim: string): Fault {
  return { code: 'sign-on-without-login', what: `身份认证没有给出登录名（${claim}）`, where: '登录', remedy: '请系统管理员核对 HENGJI_OIDC_LOGIN_CLAIM 和认证系统给出的内容。' };
}

const signOnRefused: Fault = { code: 'sign-on-refused', what: '身份认证没有通过', where: '登录', remedy: '请回到登录页重新开始；总是这样的，请系统管理员核对登录设置。' };
