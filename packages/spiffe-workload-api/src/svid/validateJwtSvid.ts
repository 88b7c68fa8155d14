import { KeyObject } from 'node:crypto';
import { compactVerify } from 'jose';
import { JwtBundleProvider } from '../bundle/JwtBundleProvider';
import { describeText } from '../errors/describeText';
import { readAs } from '../errors/readAs';
import { SpiffeError } from '../errors/SpiffeError';
import { decodeJwt } from '../jwt/decodeJwt';
import { signatureAlgorithms } from '../jwt/SignatureAlgorithm';
import { JwtSvid } from './JwtSvid';
import { readJwtSvid } from './readJwtSvid';

const REFUSED = 'JWT-SVID refused';

/**
 * What {@link validateJwtSvid} holds a token against.
 *
 * @public
 */
export interface ValidateJwtSvidOptions {
  /** Who we are: the token must be meant for this, or for one of these. */
  readonly audience: string | readonly string[];
  /** Where the keys of the trust domains come from, such as a `JwtSource`. */
  readonly bundles: JwtBundleProvider;
  /** The clock, in milliseconds since the epoch; this machine's when absent. */
  readonly nowMs?: () => number;
}

/**
 * Validates a JWT-SVID that a caller presents, without asking the agent
 * (JWT-SVID sections 2 to 4).
 *
 * @remarks
 * The key is the one that the bundle of the token's own trust domain has under the
 * token's `kid`; keys that a header carries or points to are never looked at. `exp`
 * counts without leeway; `nbf` and `iat` may lie a minute ahead. A token can be shown
 * again until it expires: the standard has no replay protection.
 *
 * @throws {@link SpiffeError} `JWT_SVID_INVALID`, naming what is wrong and never
 * quoting the token; `BUNDLE_NOT_FOUND` for a trust domain without a bundle;
 * `INVALID_OPTION` without an audience
 * @public
 */
export async function validateJwtSvid(
  token: string,
  options: ValidateJwtSvidOptions,
): Promise<JwtSvid> {
  const { bundles, nowMs = Date.now } = options;
  const audience = [options.audience].flat();
  const { decoded, svid } = readAs('JWT_SVID_INVALID', REFUSED, () => {
    const jwt = decodeJwt(token);
    return {
      decoded: jwt,
      svid: readJwtSvid(token, jwt, { audience, nowMs: nowMs() }),
    };
  });
  const { algorithm, keyId } = decoded;
  if (keyId === undefined) throw refused('it names no key (kid)');
  const { trustDomain } = svid.id;
  const bundle = await bundles.getJwtBundle(trustDomain);
  const key = bundle.trustDomain.equals(trustDomain)
    ? bundle.findKey(keyId)
    : undefined;
  if (!key) {
    throw refused(
      `the bundle of ${trustDomain} has no key ${describeText(keyId)}; the key may be new or withdrawn`,
    );
  }
  if (!fits(key, algorithm)) {
    throw refused(
      `its algorithm ${algorithm} does not fit the key that it names`,
    );
  }
  await verifySignature(token, key, algorithm);
  return svid;
}

// Else the token would choose what is done with a key: RFC 8725 section 3.1.
function fits(key: KeyObject, algorithm: string): boolean {
  const demand = signatureAlgorithms.get(algorithm);
  return (
    key.type === 'public' &&
    key.asymmetricKeyType === demand?.keyType &&
    key.asymmetricKeyDetails?.namedCurve === demand?.curve
  );
}

async function verifySignature(
  token: string,
  key: KeyObject,
  algorithm: string,
): Promise<void> {
  try {
    await compactVerify(token, key, { algorithms: [algorithm] });
  } catch {
    // The reason is one and the same to whoever presents the token.
    throw refused('its signature is not by the key that it names');
  }
}

function refused(problem: string): SpiffeError {
  return new SpiffeError('JWT_SVID_INVALID', `${REFUSED}: ${problem}.`);
}
