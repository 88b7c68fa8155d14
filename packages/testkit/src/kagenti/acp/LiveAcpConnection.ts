import { RawData, WebSocket } from 'ws';
import { AcpCall } from './AcpCall';
import { AcpConnection } from './AcpConnection';
import { answerAcpCall } from './answerAcpCall';

const INTERNAL_ERROR = 1011;
const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;

type Surroundings = Pick<
  AcpCall,
  'namespace' | 'agentName' | 'sessions' | 'findAgent'
>;

/** An open WebSocket: answers JSON-RPC, and does what a test tells it to. */
export class LiveAcpConnection implements AcpConnection {
  readonly received: (string | Buffer)[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly #webSocket: WebSocket;
  readonly #surroundings: Surroundings;

  private constructor(webSocket: WebSocket, surroundings: Surroundings) {
    this.#webSocket = webSocket;
    this.#surroundings = surroundings;
    this.closed = new Promise(resolve => {
      webSocket.once('close', (code, reason) => {
        const { sessions, namespace, agentName } = surroundings;
        sessions.forgetClosed(namespace, agentName);
        resolve({ code, reason: reason.toString() });
      });
    });
    // What breaks off is seen by its close.
    webSocket.on('error', () => {});
    webSocket.on('message', (data, isBinary) => this.#take(data, isBinary));
  }

  static open(
    webSocket: WebSocket,
    surroundings: Surroundings,
  ): LiveAcpConnection {
    return new LiveAcpConnection(webSocket, surroundings);
  }

  get namespace(): string {
    return this.#surroundings.namespace;
  }

  get agentName(): string {
    return this.#surroundings.agentName;
  }

  send(message: string | Buffer): void {
    this.#webSocket.send(message);
  }

  close(code?: number, reason?: string): void {
    this.#webSocket.close(code, reason);
  }

  terminate(): void {
    this.#webSocket.terminate();
  }

  pause(): void {
    this.#webSocket.pause();
  }

  resume(): void {
    this.#webSocket.resume();
  }

  #take(data: RawData, isBinary: boolean): void {
    if (isBinary) {
      this.received.push(data as Buffer);
      // Kagenti reads texts alone and stumbles over anything else.
      this.close(INTERNAL_ERROR);
      return;
    }
    const text = data.toString();
    this.received.push(text);
    for (const message of this.#answer(text)) {
      this.send(JSON.stringify(message));
    }
  }

  #answer(text: string): object[] {
    let message;
    try {
      message = JSON.parse(text);
    } catch {
      return [failure(null, PARSE_ERROR, 'Parse error')];
    }
    const { id = null, method, params = {} } = Object(message);
    if (!method) return [failure(id, INVALID_REQUEST, 'Missing method')];
    return answerAcpCall({ ...this.#surroundings, id, method, params });
  }
}

function failure(id: unknown, code: number, message: string): object {
  return { jsonrpc: '2.0', id, error: { code, message } };
}
