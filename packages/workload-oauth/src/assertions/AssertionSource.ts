import type { Assertion } from './Assertion';

/**
 * For whom and about whom an assertion is wanted.
 *
 * @public
 */
export interface AssertionRequest {
  /** Who shall accept it: the realm's issuer. */
  readonly audience: string;
  /** The client that it is about, for sources that make assertions themselves. */
  readonly clientId?: string;
  /** Ends the wait of this caller. */
  readonly signal?: AbortSignal;
}

/**
 * Where assertions come from.
 *
 * @public
 */
export interface AssertionSource {
  /**
   * An assertion that is good now and meant for the audience.
   *
   * @param request - For whom it is
   * @throws WorkloadOAuthError with a code that begins with `ASSERTION_` or `CREDENTIAL_`
   */
  getAssertion(request: AssertionRequest): Promise<Assertion>;

  /**
   * Fails as `getAssertion` would when it is clear without an audience that there is no
   * assertion, as with a missing file: then nobody needs to be asked for the audience.
   *
   * @throws WorkloadOAuthError as `getAssertion`
   */
  check?(): Promise<void>;
}
