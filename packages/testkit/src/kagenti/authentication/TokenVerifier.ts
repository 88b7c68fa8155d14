import { compactVerify } from 'jose';
import { HttpFailure } from '../answers/HttpFailure';
import { Caller } from './Caller';
import { checkClaims } from './checkClaims';
import { decodeTokenHeader } from './decodeTokenHeader';
import { readRoles } from './readRoles';
import { RealmKeys } from './RealmKeys';

interface TokenVerifierOptions {
  rolePrefix: string;
  keys: RealmKeys;
  nowSeconds: () => number;
}

/** Turns a bearer token into its caller, with Kagenti's checks and words. */
export class TokenVerifier {
  readonly #options: TokenVerifierOptions;

  private constructor(options: TokenVerifierOptions) {
    this.#options = options;
  }

  static create(options: TokenVerifierOptions): TokenVerifier {
    return new TokenVerifier(options);
  }

  async verify(token: string): Promise<Caller> {
    const { keys, nowSeconds, rolePrefix } = this.#options;
    const key = await keys.find(decodeTokenHeader(token));
    if (!key) {
      throw new HttpFailure(401, 'Token signing key not found');
    }
    let payload;
    try {
      ({ payload } = await compactVerify(token, key, {
        algorithms: ['RS256'],
      }));
    } catch {
      throw new HttpFailure(
        401,
        'Invalid token: Signature verification failed.',
      );
    }
    const claims = JSON.parse(new TextDecoder().decode(payload));
    checkClaims(claims, nowSeconds());
    return {
      username: claims.preferred_username ?? claims.sub ?? 'unknown',
      email: claims.email ?? null,
      roles: readRoles(claims, rolePrefix),
    };
  }
}
