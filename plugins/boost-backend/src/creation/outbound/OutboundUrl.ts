/**
 * An address that Kagenti is to fetch, as it was understood.
 *
 * @internal
 */
export interface OutboundUrl {
  readonly scheme: 'https' | 'http' | 'ssh';
  /** A name in lower case and ASCII without a dot at its end, or an IP address; IPv6 in brackets. */
  readonly host: string;
  readonly port: number;
  /** The whole address, written so that it can be understood in this way only. */
  readonly text: string;
}
