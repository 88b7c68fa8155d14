/** What an issuer has to be sized for. Windows are ten seconds long. */
export interface FleetFigures {
  /** Token requests a second, from an hour after the start until the outage. */
  readonly steadyPerSecond: number;
  /** The same for a window. */
  readonly steadyPerWindow: number;
  /** The most in a window within an hour after the start. */
  readonly peakAfterStart: number;
  /** The most in a window within an hour after the issuer's return. */
  readonly peakAfterOutage: number;
  /** How long after the return the last caller failed; 0 when none did. */
  readonly lastFailureSeconds: number;
}
