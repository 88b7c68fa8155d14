import { JWK } from 'jose';
import { buildAccessTokenClaims } from './buildAccessTokenClaims';
import { ClientAuthenticator } from './ClientAuthenticator';
import { IssuerClient } from './IssuerClient';
import { IssuerIdentityProvider } from './IssuerIdentityProvider';
import { readGrantedScope } from './readGrantedScope';
import { RefusedRequest } from './RefusedRequest';
import { refusals } from './refusals';
import { SigningKey } from './SigningKey';

interface RealmSettings {
  issuer: string;
  lifespanSeconds: number;
  clients: readonly IssuerClient[];
  identityProviders: readonly IssuerIdentityProvider[];
}

/** The clients and keys of one realm, and the grant that it gives. */
export class Realm {
  readonly #settings: RealmSettings;
  readonly #authenticator: ClientAuthenticator;
  #key: SigningKey;
  #grants = 0;

  private constructor(settings: RealmSettings, key: SigningKey) {
    this.#settings = settings;
    this.#authenticator = ClientAuthenticator.create(settings);
    this.#key = key;
  }

  static create(settings: RealmSettings, key: SigningKey): Realm {
    return new Realm(settings, key);
  }

  get grants(): number {
    return this.#grants;
  }

  get jwks(): { keys: JWK[] } {
    return { keys: [this.#key.publicJwk] };
  }

  async rotateKeys(): Promise<void> {
    this.#key = await SigningKey.create();
  }

  /** Grants a token by client credentials (RFC 6749 section 4.4) or throws the refusal. */
  async grant(
    authorization: string | undefined,
    form: URLSearchParams,
  ): Promise<Record<string, unknown>> {
    // Keycloak looks at the grant type before it looks at the client.
    if (!form.has('grant_type')) {
      throw new RefusedRequest(refusals.missingGrantType);
    }
    if (form.get('grant_type') !== 'client_credentials') {
      throw new RefusedRequest(refusals.wrongGrantType);
    }
    const client = await this.#authenticator.authenticate(authorization, form);
    if (new Set(form.keys()).size < [...form.keys()].length) {
      throw new RefusedRequest(refusals.repeatedParameter);
    }
    if (client.hasServiceAccount === false) {
      throw new RefusedRequest(refusals.noServiceAccount);
    }
    const granted = readGrantedScope(client, form.get('scope'));
    const { issuer, lifespanSeconds } = this.#settings;
    const nowSeconds = Math.floor(Date.now() / 1000);
    const token = await this.#key.sign(
      buildAccessTokenClaims(client, {
        issuer,
        lifespanSeconds,
        granted,
        nowSeconds,
      }),
    );
    this.#grants += 1;
    return {
      access_token: token,
      expires_in: lifespanSeconds,
      refresh_expires_in: 0,
      token_type: 'Bearer',
      'not-before-policy': 0,
      scope: granted.scope,
    };
  }
}
