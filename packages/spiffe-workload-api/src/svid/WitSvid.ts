import { createPrivateKey, createPublicKey, KeyObject } from 'node:crypto';
import { inspect } from 'node:util';
import { MalformedError } from '../errors/MalformedError';
import { readAs } from '../errors/readAs';
import { SpiffeId } from '../identity/SpiffeId';
import { parseStrictJson } from '../json/parseStrictJson';
import { readWitToken, WitToken } from './readWitToken';

/**
 * What {@link WitSvid.parse} reads.
 *
 * @public
 */
export interface ParseWitSvidOptions {
  /** The SPIFFE ID that was announced; the token must have the same. */
  readonly spiffeId: string;
  /** The token, in compact form. */
  readonly token: string;
  /** The private key that the token speaks of, as the JSON of a JWK (RFC 7517). */
  readonly privateKeyJwk: string;
  /** The time, in milliseconds since the epoch. */
  readonly nowMs: number;
  /** The operator's word on what the identity is for, when there are several. */
  readonly hint?: string;
}

/**
 * A WIT-SVID: a token that ties a SPIFFE ID to a key, and the key, by which the holder
 * proves that the token is theirs. Neither shows in a log.
 *
 * @public
 */
export class WitSvid {
  /** Whose identity it is: the `sub` claim. */
  readonly id: SpiffeId;
  /** From when on it is refused, in milliseconds since the epoch: the `exp` claim. */
  readonly expiresAtMs: number;
  /** The operator's word on what the identity is for, when there are several. */
  readonly hint?: string;
  // Private fields are invisible to JSON, to spreading and to util.inspect.
  readonly #token: string;
  readonly #privateKey: KeyObject;

  private constructor(
    { token, hint }: ParseWitSvidOptions,
    { id, expiresAtMs }: WitToken,
    privateKey: KeyObject,
  ) {
    this.id = id;
    this.expiresAtMs = expiresAtMs;
    this.hint = hint;
    this.#token = token;
    this.#privateKey = privateKey;
  }

  /**
   * Reads token and key, and holds them against the WIT-SVID standard (sections 2 and 3)
   * and each other. The token's signature is not checked: what comes from the Workload
   * API is trusted as far as that.
   *
   * @throws {@link SpiffeError} `WIT_SVID_INVALID`, naming what is wrong and quoting
   * neither token nor key
   */
  static parse(options: ParseWitSvidOptions): WitSvid {
    return readAs('WIT_SVID_INVALID', 'Not a WIT-SVID to use', () => {
      const token = readWitToken(options.token, options.nowMs);
      if (token.id.toString() !== options.spiffeId) {
        throw new MalformedError(
          `it is for ${token.id} and not for the SPIFFE ID that was announced`,
        );
      }
      const privateKey = readPrivateKey(options.privateKeyJwk);
      if (!createPublicKey(privateKey).equals(token.publicKey)) {
        throw new MalformedError('its private key does not fit its cnf claim');
      }
      return new WitSvid(options, token, privateKey);
    });
  }

  /** The private key that goes with the token. */
  get privateKey(): KeyObject {
    return this.#privateKey;
  }

  /** The token itself. Never pass it to a logger, an error or an answer. */
  marshal(): string {
    return this.#token;
  }

  /** The SPIFFE ID. */
  toString(): string {
    return `WitSvid(${this.id})`;
  }

  /** What may be shown: identity, expiry and hint. */
  toJSON(): object {
    const { id, expiresAtMs, hint } = this;
    return { id, expiresAtMs, hint };
  }

  /** What may be shown: identity, expiry and hint. */
  [inspect.custom](): string {
    return `WitSvid ${JSON.stringify(this)}`;
  }
}

function readPrivateKey(jwk: string): KeyObject {
  try {
    const key = parseStrictJson(Buffer.from(jwk));
    return createPrivateKey({ key, format: 'jwk' });
  } catch {
    throw new MalformedError('its private key is no private JWK');
  }
}
