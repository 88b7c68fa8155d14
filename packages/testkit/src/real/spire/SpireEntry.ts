/**
 * A workload that SPIRE knows.
 *
 * @public
 */
export interface SpireEntry {
  /** The path of its SPIFFE ID, such as `/ns/team1/sa/portal`. */
  readonly path: string;
  /** The user whose processes it is; the user of this process when absent. */
  readonly uid?: number;
  /** Names in its X.509-SVIDs. The first also becomes the common name of the subject. */
  readonly dnsNames?: readonly string[];
  /** How long its JWT-SVIDs live, in seconds; the server's default when absent. */
  readonly jwtSvidTtlSeconds?: number;
  /** How long its X.509-SVIDs live, in seconds; an hour when absent. */
  readonly x509SvidTtlSeconds?: number;
}
