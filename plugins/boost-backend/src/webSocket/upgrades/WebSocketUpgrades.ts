import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Application, Request, Response } from 'express';
import { declineUpgrade } from './declineUpgrade';
import { openResponse } from './openResponse';
import type { UpgradeRequest } from './UpgradeRequest';

/**
 * Where a portal's HTTP server hands upgrades over, and plugins take them.
 *
 * @remarks
 * The server is listened to only when both are there, so a portal without such a plugin
 * stays as it was. With a listener, Node no longer answers by itself what asks for an
 * upgrade; what nobody takes is therefore put back on its way, unless somebody else
 * listens too and may take it.
 *
 * @public
 */
export class WebSocketUpgrades {
  readonly #takers = new Map<string, (upgrade: UpgradeRequest) => void>();
  #portal: { server: Server; app: Application } | undefined;
  #isListening = false;

  private constructor() {}

  /** Knows of no server and no plugin yet. */
  static create(): WebSocketUpgrades {
    return new WebSocketUpgrades();
  }

  /** Whether a server hands its upgrades over. */
  get isAttached(): boolean {
    return this.#portal !== undefined;
  }

  /**
   * Takes upgrades from a server. For `configure` of Backstage's root HTTP router, whose
   * argument it can be given as it is.
   *
   * @param portal - The server, and the Express application that answers its requests
   * @throws Error when it was attached before
   */
  attach(portal: { server: Server; app: Application }): void {
    if (this.#portal) {
      throw new Error('These upgrades are attached to a server already');
    }
    this.#portal = portal;
    this.#listen();
  }

  /**
   * Gives all upgrades below a path to one taker.
   *
   * @param path - A path without a slash at its end, compared byte by byte with what was sent
   * @param take - Answers, upgrades or ends each of them; must not throw
   * @throws Error when the path is taken
   */
  serve(path: string, take: (upgrade: UpgradeRequest) => void): void {
    if (this.#takers.has(path)) {
      throw new Error(`Somebody else takes the upgrades of ${path}`);
    }
    this.#takers.set(path, take);
    this.#listen();
  }

  #listen(): void {
    if (this.#isListening || !this.#portal || this.#takers.size === 0) return;
    this.#isListening = true;
    this.#portal.server.on('upgrade', (request, socket, head) =>
      this.#hand(request, socket, head),
    );
  }

  #hand(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { server, app } = this.#portal!;
    const take = this.#find(request.url ?? '/');
    if (!take) {
      const isOurs = server.listenerCount('upgrade') === 1;
      if (isOurs) declineUpgrade(server, request, socket, head);
      return;
    }
    const response = openResponse(request, socket);
    if (!response) return;
    take({ ...dressUp(app, request, response), socket, head });
  }

  #find(target: string): ((upgrade: UpgradeRequest) => void) | undefined {
    for (const [path, take] of this.#takers) {
      const start = target.indexOf(path);
      // RFC 9112 section 3.2.2: a server has to accept targets in absolute form too.
      const isPath =
        start === 0 ||
        (start > 0 && /^https?:\/\/[^/?#]*$/i.test(target.slice(0, start)));
      if (isPath && /^(?:$|[/?])/.test(target.slice(start + path.length))) {
        return take;
      }
    }
    return undefined;
  }
}

/** Gives a request and its answer what Express gives to its own, before any middleware. */
function dressUp(
  app: Application,
  plainRequest: IncomingMessage,
  plainResponse: ServerResponse,
): Pick<UpgradeRequest, 'request' | 'response'> {
  // Its types do not tell of them.
  const prototypes = app as unknown as { request: Request; response: Response };
  const request: Request = Object.setPrototypeOf(
    plainRequest,
    prototypes.request,
  );
  const response: Response = Object.setPrototypeOf(
    plainResponse,
    prototypes.response,
  );
  request.res = response;
  request.originalUrl = request.url;
  return { request, response };
}
