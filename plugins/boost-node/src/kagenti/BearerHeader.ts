import type { AccessToken } from 'workload-oauth';

/**
 * The Authorization header of the token in use, made once for all calls that carry it: a
 * thousand streams would hold it a thousand times.
 */
export class BearerHeader {
  #token: AccessToken | undefined;
  #value = '';

  /** @param token - The token of a call */
  of(token: AccessToken): string {
    if (this.#token !== token) {
      this.#token = token;
      this.#value = `Bearer ${token.value.reveal()}`;
    }
    return this.#value;
  }
}
