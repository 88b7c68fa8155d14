/** What a signature algorithm demands of the key (RFC 7518 section 3). */
export interface SignatureAlgorithm {
  readonly keyType: 'rsa' | 'ec';
  /** OpenSSL's name of the curve, for `ec`. */
  readonly curve?: string;
}

const rsa: SignatureAlgorithm = { keyType: 'rsa' };

/**
 * The algorithms of JWT-SVID section 2.1 and WIT-SVID section 2.3. What is not listed,
 * such as `none` and everything with a shared key, is refused before any key is looked at.
 */
export const signatureAlgorithms: ReadonlyMap<string, SignatureAlgorithm> =
  new Map([
    ['RS256', rsa],
    ['RS384', rsa],
    ['RS512', rsa],
    ['PS256', rsa],
    ['PS384', rsa],
    ['PS512', rsa],
    ['ES256', { keyType: 'ec', curve: 'prime256v1' }],
    ['ES384', { keyType: 'ec', curve: 'secp384r1' }],
    ['ES512', { keyType: 'ec', curve: 'secp521r1' }],
  ]);
