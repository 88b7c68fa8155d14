/** What an exchange needs of the connection that it runs on. */
export interface ExchangeHost {
  /** How long a body may be silent while nobody holds it back. */
  readonly bodyTimeoutMs: number;
  /** What it broke with, if it did. */
  readonly brokenBy: Error | undefined;
  /** Holds back what it brings. */
  hold(): void;
  /** Lets it come again. */
  letGo(): void;
  /** Ends it at once. */
  destroy(): void;
  /** The exchange is over, complete or not; hears so once. */
  release(): void;
}
