/**
 * A request that the issuer received. It is recorded on arrival and completed
 * when the answer begins.
 *
 * @public
 */
export interface IssuerRequest {
  /** The HTTP method. */
  readonly method: string;
  /** The path without the query. */
  readonly path: string;
  /** The form parameters without those that carry a secret. */
  readonly form: Readonly<Record<string, string>>;
  /** The client that the request names, known or not. */
  readonly clientId?: string;
  /** Where the client's credentials stood. */
  readonly authentication: 'basic' | 'post' | 'assertion' | 'none';
  /** The status of the answer; `undefined` until it begins. */
  readonly status: number | undefined;
}
