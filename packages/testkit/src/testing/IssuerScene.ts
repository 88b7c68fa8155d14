import { decodeJwt, JWTPayload } from 'jose';
import { Issuer } from '../issuer/Issuer';
import { IssuerOptions } from '../issuer/IssuerOptions';
import { startIssuer } from '../issuer/startIssuer';

/** An answer of the token endpoint. */
export interface TokenAnswer {
  status: number;
  body: any;
}

/** An issuer with one client, and ways to ask it. */
export class IssuerScene {
  readonly issuer: Issuer;

  private constructor(issuer: Issuer) {
    this.issuer = issuer;
  }

  static async create(options: IssuerOptions = {}): Promise<IssuerScene> {
    const clients = [
      {
        clientId: 'portal',
        clientSecret: 'the-secret',
        realmRoles: ['kagenti-operator'],
        scopes: ['alpha', 'beta'],
      },
    ];
    return new IssuerScene(await startIssuer({ clients, ...options }));
  }

  /** Asks for a token with the secret in the form, unless told otherwise. */
  async ask(
    form: Record<string, string> = {},
    authorization?: string,
  ): Promise<TokenAnswer> {
    const credentials = { client_id: 'portal', client_secret: 'the-secret' };
    return this.askPlainly(
      { ...(authorization === undefined && credentials), ...form },
      authorization,
    );
  }

  /** Asks for a token with nothing but what is given. */
  async askPlainly(
    form: Record<string, string>,
    authorization?: string,
  ): Promise<TokenAnswer> {
    const response = await fetch(this.issuer.tokenEndpoint, {
      method: 'POST',
      headers: authorization ? { authorization } : {},
      body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
    });
    const text = await response.text();
    const isJson = text.startsWith('{');
    return {
      status: response.status,
      body: isJson ? JSON.parse(text) : text,
    };
  }

  /** The claims of a fresh token. */
  async claims(form: Record<string, string> = {}): Promise<JWTPayload> {
    const { body } = await this.ask(form);
    return decodeJwt(body.access_token);
  }

  async stop(): Promise<void> {
    await this.issuer.stop();
  }
}
