/**
 * Where the realm's issuer comes from, which is the audience of assertions.
 *
 * @public
 */
export interface IssuerSource {
  /** Whether somebody wrote it down, or the realm's metadata names it. */
  readonly origin: 'configured' | 'discovered';
  /**
   * The issuer, the same one for the life of the process.
   *
   * @throws WorkloadOAuthError when it is not known and cannot be found out
   */
  getIssuer(): Promise<string>;
  /**
   * What the realm's metadata names now; undefined when nobody looked. It is called
   * after a refusal that a changed issuer would explain, and never fails.
   */
  lookAgain(): Promise<string | undefined>;
}
