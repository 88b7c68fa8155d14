import { createPublicKey, JsonWebKey, KeyObject } from 'node:crypto';
import { MalformedError } from '../errors/MalformedError';
import { SpiffeId } from '../identity/SpiffeId';
import { checkTimes } from '../jwt/checkTimes';
import { decodeJwt } from '../jwt/decodeJwt';
import { signatureAlgorithms } from '../jwt/SignatureAlgorithm';
import { readSubject } from './readSubject';

const TYPE = 'wit+jwt';

/** What a WIT-SVID's token says. */
export interface WitToken {
  readonly id: SpiffeId;
  readonly expiresAtMs: number;
  readonly publicKey: KeyObject;
}

/**
 * Holds a token against the rules of WIT-SVID sections 2 and 3.
 *
 * @throws MalformedError
 */
export function readWitToken(token: string, nowMs: number): WitToken {
  const { keyId, type, claims } = decodeJwt(token);
  if (type !== TYPE) throw new MalformedError(`its type (typ) is not ${TYPE}`);
  if (keyId === undefined) throw new MalformedError('it names no key (kid)');
  // Section 3.8: whom it is for is said by the proof of possession.
  if ('aud' in claims) throw new MalformedError('it has an aud claim');
  return {
    id: readSubject(claims),
    expiresAtMs: checkTimes(claims, nowMs).expiresAtMs,
    publicKey: readConfirmationKey(claims),
  };
}

function readConfirmationKey({
  cnf,
}: Readonly<Record<string, unknown>>): KeyObject {
  const { jwk } = (cnf ?? {}) as { jwk?: JsonWebKey };
  if (!signatureAlgorithms.has(String(jwk?.alg))) {
    throw new MalformedError(
      'it has no cnf claim with a key of an allowed algorithm',
    );
  }
  try {
    return createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
  } catch {
    throw new MalformedError('the key of its cnf claim is no valid JWK');
  }
}
