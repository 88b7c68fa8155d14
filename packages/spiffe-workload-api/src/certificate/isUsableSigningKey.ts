import { KeyObject } from 'node:crypto';

const CURVES = ['prime256v1', 'secp384r1', 'secp521r1'];

// NIST SP 800-57 gives up on less; the upper bounds keep a peer's certificate from
// making one signature check take seconds.
const FEWEST_MODULUS_BITS = 2048;
const MOST_MODULUS_BITS = 8192;
const LARGEST_EXPONENT = 2n ** 32n;

/** Whether a key is one that certificates should be signed by. */
export function isUsableSigningKey(key: KeyObject): boolean {
  const {
    modulusLength = 0,
    publicExponent = 0n,
    namedCurve = '',
  } = key.asymmetricKeyDetails ?? {};
  switch (key.asymmetricKeyType) {
    case 'ed25519':
      return true;
    case 'ec':
      return CURVES.includes(namedCurve);
    case 'rsa':
    case 'rsa-pss':
      return (
        modulusLength >= FEWEST_MODULUS_BITS &&
        modulusLength <= MOST_MODULUS_BITS &&
        publicExponent < LARGEST_EXPONENT
      );
    default:
      return false;
  }
}
