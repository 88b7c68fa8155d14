import {
  type Issuer,
  type KagentiStandIn,
  startIssuer,
  startKagenti,
} from 'boost-testkit';
import { sendRaw } from '../../testing/sendRaw';
import { createWallsSeed } from './createWallsSeed';
import type { Exchange } from './Exchange';
import type { WallsCall } from '../calls/WallsCall';
import type { WallsPortal } from './WallsPortal';

const CLIENT_SECRET = 'marked-secret-walls';

/** What a portal is started with. */
export interface WallsPortalOptions {
  readonly kagentiUrl: string;
  readonly tokenEndpoint: string;
  readonly clientSecret: string;
}

/** A Kagenti with secrets in two namespaces, and a portal in front of it. */
export class WallsScene {
  readonly #issuer: Issuer;
  readonly #kagenti: KagentiStandIn;
  readonly #portal: WallsPortal;

  private constructor(
    issuer: Issuer,
    kagenti: KagentiStandIn,
    portal: WallsPortal,
  ) {
    this.#issuer = issuer;
    this.#kagenti = kagenti;
    this.#portal = portal;
  }

  /** @param startPortal - Starts a portal of any policy engine, ready to be called */
  static async create(
    startPortal: (options: WallsPortalOptions) => Promise<WallsPortal>,
  ): Promise<WallsScene> {
    const client = {
      clientId: 'boost-portal',
      clientSecret: CLIENT_SECRET,
      realmRoles: ['kagenti-operator'],
    };
    const issuer = await startIssuer({ clients: [client] });
    const kagenti = await startKagenti({
      jwksUri: issuer.jwksUri,
      seed: createWallsSeed(),
    });
    try {
      const portal = await startPortal({
        kagentiUrl: kagenti.url,
        tokenEndpoint: issuer.tokenEndpoint,
        clientSecret: CLIENT_SECRET,
      });
      return new WallsScene(issuer, kagenti, portal);
    } catch (error) {
      await kagenti.stop();
      await issuer.stop();
      throw error;
    }
  }

  /** Makes a call at a Kagenti in which nothing has happened yet. */
  async call(call: WallsCall): Promise<Exchange> {
    this.#kagenti.reset();
    const before = this.#kagenti.requests.length;
    const answer = await sendRaw(this.#portal.url, {
      method: call.method,
      path: `/api/boost/kagenti${call.target}`,
      token: this.#portal.tokens[call.role],
      body: call.body,
    });
    return { answer, received: this.#kagenti.requests.slice(before) };
  }

  async stop(): Promise<void> {
    await this.#portal.stop();
    await this.#kagenti.stop();
    await this.#issuer.stop();
  }
}
