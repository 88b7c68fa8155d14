import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { Secret } from '../secrets/Secret';
import type { GrantedToken } from './GrantedToken';

/** RFC 6750 section 2.1: what may stand in a Bearer header. */
const TOKEN68 = /^[A-Za-z0-9\-._~+/]+=*$/;

/** How long a token is trusted whose answer does not say how long it lives. */
const LIFETIME_WITHOUT_EXPIRES_IN_SECONDS = 60;

/** A longer life is cut to a day: it costs one grant a day and keeps dates in range. */
const MAX_LIFETIME_SECONDS = 86_400;

/**
 * Reads a successful token answer (RFC 6749 section 5.1) and refuses what must not
 * be kept.
 *
 * @remarks
 * openid-client has parsed the same text before, yet it turns the string "300" into
 * a number and lets a token with a blank pass, which would split a header.
 */
export function readGrantedToken(text: string): GrantedToken {
  const answer = JSON.parse(text) as Record<string, unknown>;
  const { access_token: token, token_type: type, expires_in: life } = answer;
  if (typeof token !== 'string' || !TOKEN68.test(token)) {
    throw invalid('access_token is not of the token68 form (RFC 6750)');
  }
  if (typeof type !== 'string' || type.toLowerCase() !== 'bearer') {
    throw invalid('token_type is not Bearer');
  }
  if (life === undefined) {
    return {
      value: new Secret(token),
      lifetimeSeconds: LIFETIME_WITHOUT_EXPIRES_IN_SECONDS,
    };
  }
  if (typeof life !== 'number' || !Number.isFinite(life) || life <= 0) {
    throw invalid('expires_in is not a positive number');
  }
  return {
    value: new Secret(token),
    lifetimeSeconds: Math.min(life, MAX_LIFETIME_SECONDS),
  };
}

function invalid(what: string): WorkloadOAuthError {
  return new WorkloadOAuthError(
    'TOKEN_RESPONSE_INVALID',
    `The token endpoint's answer cannot be used: ${what}. Check that the address is the token endpoint and which tokens the issuer makes for this client.`,
  );
}
