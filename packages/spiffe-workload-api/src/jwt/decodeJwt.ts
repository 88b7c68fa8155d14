import { describeText } from '../errors/describeText';
import { MalformedError } from '../errors/MalformedError';
import { parseStrictJson } from '../json/parseStrictJson';
import { decodeBase64Url } from './decodeBase64Url';
import { DecodedJwt } from './DecodedJwt';
import { signatureAlgorithms } from './SignatureAlgorithm';

// HTTP servers stop at 8 or 16 KiB of headers, so a longer bearer token has no use.
const LONGEST_TOKEN = 16 * 1024;

/**
 * Takes a token in JWS compact serialization apart (RFC 7515 section 7.1).
 *
 * @throws MalformedError, which never quotes the token
 */
export function decodeJwt(token: string): DecodedJwt {
  if (typeof token !== 'string' || token.length > LONGEST_TOKEN) {
    throw new MalformedError(
      `it is no string, or longer than ${LONGEST_TOKEN} characters`,
    );
  }
  const parts = token.split('.', 4);
  if (parts.length !== 3) {
    throw new MalformedError(
      'it does not have the three parts of a signed token',
    );
  }
  const [header, claims, signature] = parts.map(decodeBase64Url);
  if (signature.length === 0) throw new MalformedError('it has no signature');
  return {
    ...readHeader(parseStrictJson(header)),
    claims: parseStrictJson(claims),
  };
}

function readHeader({
  alg,
  kid,
  typ,
  ...others
}: Readonly<Record<string, unknown>>) {
  if (typeof alg !== 'string' || !signatureAlgorithms.has(alg)) {
    const shown = typeof alg === 'string' ? describeText(alg) : 'none';
    throw new MalformedError(
      `its algorithm is ${shown}; allowed are ${[...signatureAlgorithms.keys()].join(', ')}`,
    );
  }
  if (kid !== undefined && (typeof kid !== 'string' || kid === '')) {
    throw new MalformedError('its key id (kid) is empty or no string');
  }
  if (typ !== undefined && typeof typ !== 'string') {
    throw new MalformedError('its type (typ) is no string');
  }
  // RFC 7515 section 4.1.11: an extension that must be understood, and none is.
  if ('crit' in others) {
    throw new MalformedError('it has critical header parameters (crit)');
  }
  return { algorithm: alg, keyId: kid, type: typ };
}
