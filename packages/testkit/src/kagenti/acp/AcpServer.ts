import { EventEmitter, once } from 'node:events';
import { IncomingMessage } from 'node:http';
import { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { TokenVerifier } from '../authentication/TokenVerifier';
import { Agent } from '../state/Agent';
import { AcpConnection } from './AcpConnection';
import { AcpHandshake } from './AcpHandshake';
import { AcpSessions } from './AcpSessions';
import { AcpStandIn } from './AcpStandIn';
import { isTokenForNamespace } from './isTokenForNamespace';
import { LiveAcpConnection } from './LiveAcpConnection';
import { readAcpPath } from './readAcpPath';
import { UpgradeHandler } from '../../http/UpgradeHandler';

interface AcpServerOptions {
  /** Whether the feature flag is set. */
  isEnabled: boolean;
  /** Absent: authentication is off. */
  findVerifier: () => TokenVerifier | undefined;
  findAgent: (namespace: string, name: string) => Agent | undefined;
}

/**
 * Kagenti's chat by WebSocket.
 *
 * @remarks
 * Kagenti has close codes for what it refuses, but closes before it accepts: a
 * caller gets HTTP 403 whatever is wrong, an unset feature flag included (measured).
 */
export class AcpServer implements AcpStandIn {
  readonly handshakes: AcpHandshake[] = [];
  readonly connections: LiveAcpConnection[] = [];
  readonly #options: AcpServerOptions;
  readonly #sessions = AcpSessions.create();
  readonly #takers: UpgradeHandler[] = [];
  readonly #granted = new EventEmitter();
  readonly #server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
  });

  private constructor(options: AcpServerOptions) {
    this.#options = options;
  }

  static create(options: AcpServerOptions): AcpServer {
    return new AcpServer(options);
  }

  async nextConnection(): Promise<AcpConnection> {
    const [connection] = await once(this.#granted, 'connection');
    return connection as AcpConnection;
  }

  takeNext(handler: UpgradeHandler): void {
    this.#takers.push(handler);
  }

  /** Answers one upgrade; never rejects. What fails is broken off. */
  async handle(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ): Promise<void> {
    // A caller who leaves now is nobody's failure.
    socket.on('error', () => socket.destroy());
    try {
      await this.#answer(request, socket, head);
    } catch {
      socket.destroy();
    }
  }

  /** Breaks off whatever is open. */
  close(): void {
    this.connections.forEach(each => each.terminate());
  }

  async #answer(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ): Promise<void> {
    const handshake = {
      url: request.url ?? '/',
      headers: { ...request.headers },
      status: undefined as number | undefined,
    };
    this.handshakes.push(handshake);
    const take = this.#takers.shift();
    if (take) {
      take(request, socket, head);
      return;
    }
    const [path, search = ''] = handshake.url.split(/\?(.*)/s);
    const token = new URLSearchParams(search).get('token') ?? '';
    const target = readAcpPath(path);
    if (!target || !(await this.#isAllowed(token, target.namespace))) {
      handshake.status = 403;
      socket.end(
        'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
      );
      return;
    }
    if (socket.destroyed) return;
    handshake.status = 101;
    this.#server.handleUpgrade(request, socket, head, webSocket => {
      const connection = LiveAcpConnection.open(webSocket, {
        ...target,
        sessions: this.#sessions,
        findAgent: name => this.#options.findAgent(target.namespace, name),
      });
      this.connections.push(connection);
      this.#granted.emit('connection', connection);
    });
  }

  async #isAllowed(token: string, namespace: string): Promise<boolean> {
    if (!this.#options.isEnabled) return false;
    const verifier = this.#options.findVerifier();
    if (!verifier) return true;
    return isTokenForNamespace(token, namespace, verifier);
  }
}
