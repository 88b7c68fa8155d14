/** An issuer that takes its time, as one across a network does. */
export interface SlowIssuer {
  readonly tokenEndpoint: string;
  /** How many tokens a client was granted so far. */
  grantsOf(clientId: string): number;
  stop(): Promise<void>;
}
