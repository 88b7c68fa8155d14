import type { ClientAuthentication } from '../clientAuthentication/ClientAuthentication';
import { NodeFetchTransport } from '../http/NodeFetchTransport';
import type { AccessToken } from '../tokens/AccessToken';
import { KeycloakTokenManager } from '../tokens/KeycloakTokenManager';
import { ShiftedClock } from './ShiftedClock';

/** Whose tokens a loaded manager gets, and how. */
export interface LoadedManagerOptions {
  readonly tokenEndpoint: string;
  readonly clientId?: string;
  readonly clientAuthentication: ClientAuthentication;
  /** PEM certificates to trust instead of the system's. */
  readonly ca?: string;
}

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
  /** When the newest token expires, by the clock of this manager. */
  expiresAtMs = 0;
  readonly #manager: KeycloakTokenManager;
  readonly #pending: Promise<void>[] = [];

  private constructor(options: LoadedManagerOptions) {
    const { clientId, clientAuthentication, ca } = options;
    const inner = NodeFetchTransport.create({
      ca,
      clientCertificate: clientAuthentication.clientCertificate,
    });
    this.#manager = KeycloakTokenManager.create({
      tokenEndpoint: new URL(options.tokenEndpoint),
      clientId,
      clientAuthentication,
      transport: {
        post: request => {
          this.posts++;
          return inner.post(request);
        },
        get: request => inner.get(request),
        close: () => inner.close(),
      },
      clock: this.clock,
      random: () => 0.5,
    });
  }

  /** A manager that has just got a token. */
  static async create(options: LoadedManagerOptions): Promise<LoadedManager> {
    const manager = new LoadedManager(options);
    await manager.getAccessToken();
    return manager;
  }

  async getAccessToken(): Promise<AccessToken> {
    const token = await this.#manager.getAccessToken();
    this.expiresAtMs = Math.max(this.expiresAtMs, token.expiresAtMs);
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
          const isAlive = this.clock.wallMs() < this.expiresAtMs;
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
