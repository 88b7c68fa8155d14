import { RefusedRequest } from '../RefusedRequest';
import { refusals } from '../refusals';
import { AssertionClaims } from './ReceivedAssertion';

/** What the claims of an assertion are held against. */
export interface ClaimExpectations {
  readonly audiences: readonly string[];
  /** How old it may be by its time of issue, however long it lives. */
  readonly maxAgeSeconds: number;
  /** How far ahead the clock of whoever made it may be. */
  readonly clockSkewSeconds: number;
  readonly nowSeconds: number;
}

/**
 * Checks whom an assertion is for and when it is good, in Keycloak's order.
 *
 * @throws RefusedRequest for the first thing that is wrong
 */
export function checkClaims(
  claims: AssertionClaims,
  expectations: ClaimExpectations,
): void {
  const { audiences, maxAgeSeconds, nowSeconds } = expectations;
  const { aud, exp, iat, nbf } = claims;
  const latestSeconds = nowSeconds + expectations.clockSkewSeconds;
  const audience = [aud ?? []].flat();
  if (audience.length > 1) {
    throw new RefusedRequest(refusals.severalAudiences);
  }
  if (!audiences.includes(audience[0])) {
    throw new RefusedRequest(refusals.wrongAudience);
  }
  if (exp === undefined) throw new RefusedRequest(refusals.missingExpiry);
  if (exp <= nowSeconds || (nbf ?? 0) > latestSeconds) {
    throw new RefusedRequest(refusals.inactiveAssertion);
  }
  if (iat === undefined) {
    if (exp > nowSeconds + maxAgeSeconds) {
      throw new RefusedRequest(refusals.endlessAssertion);
    }
  } else if (iat > latestSeconds) {
    throw new RefusedRequest(refusals.earlyAssertion);
  } else if (iat + maxAgeSeconds < nowSeconds) {
    throw new RefusedRequest(refusals.oldAssertion);
  }
}
