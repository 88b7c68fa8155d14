import { Issuer } from '../issuer/Issuer';
import { startIssuer } from '../issuer/startIssuer';
import { KagentiOptions } from '../kagenti/KagentiOptions';
import { KagentiStandIn } from '../kagenti/KagentiStandIn';
import { startKagenti } from '../kagenti/startKagenti';

const CLIENT = { clientId: 'portal', clientSecret: 'the-secret' };

/** What a call came back with. */
export interface SceneAnswer {
  status: number;
  headers: Headers;
  /** Parsed when it is JSON, text otherwise. */
  body: any;
}

/** An issuer, a Kagenti that trusts it, and a client of both with a role. */
export class Scene {
  readonly issuer: Issuer;
  #kagenti: KagentiStandIn;
  #token = '';

  private constructor(issuer: Issuer, kagenti: KagentiStandIn) {
    this.issuer = issuer;
    this.#kagenti = kagenti;
  }

  static async create(
    role: string = 'kagenti-operator',
    options: KagentiOptions = {},
  ): Promise<Scene> {
    const clients = [{ ...CLIENT, realmRoles: [role] }];
    const issuer = await startIssuer({ clients });
    const { jwksUri } = issuer;
    const kagenti = await startKagenti({ jwksUri, ...options });
    const scene = new Scene(issuer, kagenti);
    await scene.signIn();
    return scene;
  }

  get kagenti(): KagentiStandIn {
    return this.#kagenti;
  }

  /** A new Kagenti for the same issuer, whose key takes its time to make. */
  async renew(options: KagentiOptions = {}): Promise<void> {
    await this.#kagenti.stop();
    const { jwksUri } = this.issuer;
    this.#kagenti = await startKagenti({ jwksUri, ...options });
  }

  /** Gets a new token. */
  async signIn(): Promise<void> {
    const response = await fetch(this.issuer.tokenEndpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
      }),
    });
    const { access_token: token } = (await response.json()) as any;
    this.#token = token;
  }

  /** The request as fetch takes it, with the token. */
  request(method: string, body?: unknown): RequestInit {
    const isJson = body !== undefined && typeof body !== 'string';
    return {
      method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: isJson ? JSON.stringify(body) : (body as string | undefined),
    };
  }

  /** Calls an operation; `path` begins below `/api/v1`. */
  async call(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<SceneAnswer> {
    const url = `${this.kagenti.url}/api/v1${path}`;
    const response = await fetch(url, this.request(method, body));
    const text = await response.text();
    const isJson = response.headers
      .get('content-type')
      ?.startsWith('application/json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== '' ? JSON.parse(text) : text,
    };
  }

  async stop(): Promise<void> {
    await Promise.all([this.kagenti.stop(), this.issuer.stop()]);
  }
}
