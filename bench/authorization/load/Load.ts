/** What is asked of the portal, again and again. */
export interface Load {
  readonly url: string;
  /** One for each user; every connection sends them in turn. */
  readonly tokens: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second of each connection; as many as go when absent. */
  readonly connectionRate?: number;
}
