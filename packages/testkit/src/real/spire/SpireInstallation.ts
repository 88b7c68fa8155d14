/** What `npm run real:install` noted about the SPIRE it built. */
export interface SpireInstallation {
  readonly version: string;
  /** The folder that has `spire-server` and `spire-agent`. */
  readonly home: string;
}
