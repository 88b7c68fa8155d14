import { randomUUID } from 'node:crypto';
import { type AssertionFault, type AssertionIssuer } from 'boost-testkit';
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  SignJWT,
} from 'jose';
import type { AssertionSource } from '../assertions/AssertionSource';
import { JWT_BEARER, JWT_SPIFFE } from '../assertions/assertionTypes';
import { Secret } from '../secrets/Secret';

/** Claims over the good ones; `undefined` leaves one out. */
export type Claims = Record<string, unknown>;

/** What else may be wrong with an assertion. */
export interface AssertionFlaws {
  readonly fault?: AssertionFault;
  readonly type?: string;
  /** What is sent instead of a JWT. */
  readonly text?: string;
}

const KEY_ID = 'own-key';

/** Makes assertions of each kind, as good or as bad as a test wants them. */
export class AssertionMaker {
  static readonly serviceAccount = 'system:serviceaccount:team1:portal';
  static readonly spiffeId = 'spiffe://example.org/ns/team1/sa/portal';
  /** All that were made: they must be seen in no error. */
  readonly made: string[] = [];
  readonly #issuer: AssertionIssuer;
  readonly #ownKey: CryptoKey;
  readonly ownKeys: JSONWebKeySet;

  private constructor(
    issuer: AssertionIssuer,
    ownKey: CryptoKey,
    ownKeys: JSONWebKeySet,
  ) {
    this.#issuer = issuer;
    this.#ownKey = ownKey;
    this.ownKeys = ownKeys;
  }

  static async create(issuer: AssertionIssuer): Promise<AssertionMaker> {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, use: 'sig' };
    return new AssertionMaker(issuer, privateKey, { keys: [jwk] });
  }

  get nowSeconds(): number {
    return Math.floor(Date.now() / 1000);
  }

  /** Signed by the client itself. */
  own(claims: Claims = {}, flaws: AssertionFlaws = {}): AssertionSource {
    const sign = async (payload: Claims) => {
      const stranger = await generateKeyPair('ES256');
      const { fault } = flaws;
      return new SignJWT(payload)
        .setProtectedHeader({
          alg: 'ES256',
          kid: fault === 'unknown-key' ? 'lost-key' : KEY_ID,
        })
        .sign(fault === 'forged' ? stranger.privateKey : this.#ownKey);
    };
    const about = { iss: 'own', sub: 'own', jti: randomUUID() };
    return this.#source(JWT_BEARER, 60, { ...about, ...claims }, flaws, sign);
  }

  /** Signed by a cluster. */
  kubernetes(claims: Claims = {}, flaws: AssertionFlaws = {}): AssertionSource {
    const about = {
      iss: this.#issuer.issuer,
      sub: AssertionMaker.serviceAccount,
    };
    const sign = (payload: Claims) => this.#issuer.sign(payload, flaws.fault);
    return this.#source(
      JWT_BEARER,
      3_600,
      { ...about, ...claims },
      flaws,
      sign,
    );
  }

  /** Signed by a trust domain. */
  spiffe(claims: Claims = {}, flaws: AssertionFlaws = {}): AssertionSource {
    const about = { sub: AssertionMaker.spiffeId };
    const sign = (payload: Claims) => this.#issuer.sign(payload, flaws.fault);
    return this.#source(JWT_SPIFFE, 300, { ...about, ...claims }, flaws, sign);
  }

  #source(
    type: string,
    lifetimeSeconds: number,
    claims: Claims,
    flaws: AssertionFlaws,
    sign: (payload: Claims) => Promise<string>,
  ): AssertionSource {
    return {
      getAssertion: async ({ audience }) => {
        const iat = this.nowSeconds;
        const all = {
          aud: audience,
          iat,
          exp: iat + lifetimeSeconds,
          ...claims,
        };
        const present = Object.entries(all).filter(
          ([, value]) => value !== undefined,
        );
        const token = flaws.text ?? (await sign(Object.fromEntries(present)));
        this.made.push(token);
        return {
          value: new Secret(token),
          type: flaws.type ?? type,
          expiresAtMs: (iat + lifetimeSeconds) * 1000,
        };
      },
    };
  }
}
