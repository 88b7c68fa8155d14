import { HttpFailure } from '../answers/HttpFailure';

function refuse(reason: string): never {
  throw new HttpFailure(401, `Invalid token: ${reason}`);
}

/**
 * What Kagenti checks of a token's claims, and nothing more: `iss`, `aud`,
 * `azp`, `typ` and `iat` may say anything, and `exp` and `sub` may be missing.
 * There is no leeway.
 */
export function checkClaims(
  claims: Record<string, unknown>,
  nowSeconds: number,
): void {
  const { nbf, exp, sub } = claims;
  if (nbf !== undefined && Number(nbf) > nowSeconds) {
    refuse('The token is not yet valid (nbf)');
  }
  if (exp !== undefined && Number(exp) < nowSeconds) {
    refuse('Signature has expired.');
  }
  if (sub !== undefined && typeof sub !== 'string') {
    refuse('Subject must be a string.');
  }
  // An identity token names the access token that it belongs to; Kagenti has none to compare.
  if ('at_hash' in claims) {
    refuse('No access_token provided to compare against at_hash claim.');
  }
}
