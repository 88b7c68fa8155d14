import type { SpiffeId } from 'spiffe-workload-api';

/**
 * A JWT-SVID as a source gives it.
 *
 * @public
 */
export interface ProvidedJwtSvid {
  /** When it expires, in milliseconds since the epoch. */
  readonly expiresAtMs: number;
  /** The token itself, in compact form. */
  marshal(): string;
}

/**
 * What gives JWT-SVIDs: `JwtSource` and `WorkloadApiClient` of `spiffe-workload-api` do.
 *
 * @public
 */
export interface JwtSvidProvider {
  /**
   * A JWT-SVID that lives.
   *
   * @param request - For whom it is, and which of this workload's identities it shall
   * show; the first when absent
   */
  fetchJwtSvid(request: {
    audience: string;
    subject?: SpiffeId;
    signal?: AbortSignal;
  }): Promise<ProvidedJwtSvid>;
}
