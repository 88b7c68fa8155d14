/**
 * How own assertions are signed (RFC 7518 section 3.1).
 *
 * @public
 */
export type SigningAlgorithm = 'PS256' | 'RS256' | 'ES256';
