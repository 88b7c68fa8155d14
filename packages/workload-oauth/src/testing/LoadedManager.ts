import { clientSecretBasic } from '../clientAuthentication/clientSecretBasic';
import { NodeFetchTransport } from '../http/NodeFetchTransport';
import { Secret } from '../secrets/Secret';
import type { AccessToken } from '../tokens/AccessToken';
import { KeycloakTokenManager } from '../tokens/KeycloakTokenManager';
import { ShiftedClock } from './ShiftedClock';

/** A manager under load, with a clock of its own and a record of what callers met. */
export class LoadedManager {
  readonly clock = ShiftedClock.create();
  /** The code of each call that failed. */
  readonly failures: string[] = [];
  /** How many of them failed although the token at hand had not expired. */
  failuresWhileAlive = 0;
  calls = 0;
  /** How many requests were sent to the issuer, answered or not. */
  posts = 0;
  readonly #manager: KeycloakTokenManager;
  readonly #pending: Promise<void>[] = [];
  #expiresAtMs = 0;

  private constructor(tokenEndpoint: string, clientSecret: string) {
    const inner = NodeFetchTransport.create();
    this.#manager = KeycloakTokenManager.create({
      tokenEndpoint: new URL(tokenEndpoint),
      clientId: 'boost-portal',
      clientAuthentication: clientSecretBasic(new Secret(clientSecret)),
      transport: {
        post: request => {
          this.posts++;
          return inner.post(request);
        },
        close: () => inner.close(),
      },
      clock: this.clock,
      random: () => 0.5,
    });
  }

  /** A manager that has just got a token. */
  static async create(options: {
    tokenEndpoint: string;
    clientSecret: string;
  }): Promise<LoadedManager> {
    const { tokenEndpoint, clientSecret } = options;
    const manager = new LoadedManager(tokenEndpoint, clientSecret);
    await manager.getAccessToken();
    return manager;
  }

  async getAccessToken(): Promise<AccessToken> {
    const token = await this.#manager.getAccessToken();
    this.#expiresAtMs = Math.max(this.#expiresAtMs, token.expiresAtMs);
    return token;
  }

  /** Begins one call and waits for nothing. */
  call(): void {
    this.calls++;
    this.#pending.push(
      this.getAccessToken().then(
        () => {},
        error => {
          this.failures.push(error.code ?? String(error));
          const isAlive = this.clock.wallMs() < this.#expiresAtMs;
          if (isAlive) this.failuresWhileAlive++;
        },
      ),
    );
  }

  /** Waits until every call has ended. */
  async settle(): Promise<void> {
    await Promise.all(this.#pending.splice(0));
  }

  close(): void {
    this.#manager.close();
  }
}
