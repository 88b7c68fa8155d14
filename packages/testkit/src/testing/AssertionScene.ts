import { randomUUID } from 'node:crypto';
import { JWTPayload } from 'jose';
import { AssertionFault } from '../issuer/assertionIssuer/AssertionFault';
import { AssertionIssuer } from '../issuer/assertionIssuer/AssertionIssuer';
import { AssertionKey } from '../issuer/assertionIssuer/AssertionKey';
import { startAssertionIssuer } from '../issuer/assertionIssuer/startAssertionIssuer';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type';

/** Any claims, and `undefined` for those that are left out. */
type Claims = Record<string, unknown>;

/** Assertions of each kind for one realm, good unless told otherwise. */
export class AssertionScene {
  static readonly serviceAccount = 'system:serviceaccount:team1:portal';
  static readonly spiffeId = 'spiffe://example.org/ns/team1/sa/portal';
  readonly issuer: AssertionIssuer;
  readonly ownKey: AssertionKey;
  /** The audience. */
  realm = '';

  private constructor(issuer: AssertionIssuer, ownKey: AssertionKey) {
    this.issuer = issuer;
    this.ownKey = ownKey;
  }

  static async create(): Promise<AssertionScene> {
    return new AssertionScene(
      await startAssertionIssuer(),
      await AssertionKey.create(),
    );
  }

  get nowSeconds(): number {
    return Math.floor(Date.now() / 1000);
  }

  async own(claims: Claims = {}, fault?: AssertionFault) {
    const now = this.nowSeconds;
    return this.#form(
      'jwt-bearer',
      await this.ownKey.sign(
        present({
          iss: 'own',
          sub: 'own',
          aud: this.realm,
          jti: randomUUID(),
          iat: now,
          exp: now + 60,
          ...claims,
        }),
        fault,
      ),
    );
  }

  async kubernetes(claims: Claims = {}, fault?: AssertionFault) {
    const now = this.nowSeconds;
    return this.#form(
      'jwt-bearer',
      await this.issuer.sign(
        present({
          iss: this.issuer.issuer,
          sub: AssertionScene.serviceAccount,
          aud: [this.realm],
          jti: randomUUID(),
          iat: now,
          nbf: now,
          exp: now + 3600,
          ...claims,
        }),
        fault,
      ),
    );
  }

  async spiffe(claims: Claims = {}, fault?: AssertionFault) {
    const now = this.nowSeconds;
    return this.#form(
      'jwt-spiffe',
      await this.issuer.sign(
        present({
          sub: AssertionScene.spiffeId,
          aud: [this.realm],
          iat: now,
          exp: now + 300,
          ...claims,
        }),
        fault,
      ),
    );
  }

  #form(type: string, assertion: string): Record<string, string> {
    return {
      client_assertion_type: `${ASSERTION_TYPE}:${type}`,
      client_assertion: assertion,
    };
  }
}

function present(claims: Claims): JWTPayload {
  return Object.fromEntries(
    Object.entries(claims).filter(([, value]) => value !== undefined),
  );
}
