/**
 * How long a chain may be. A root, its upstream and two nested SPIRE servers make four;
 * TLS libraries stop at about ten.
 */
export const MOST_CERTIFICATES = 10;
