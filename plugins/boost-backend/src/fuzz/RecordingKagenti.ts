import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it reached Kagenti. */
export interface Arrival {
  readonly method: string;
  /** The target as it stood in the request line. */
  readonly url: string;
  /** Names in lower case, in the order in which they came; repeated ones too. */
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>;
  /** On whose behalf it was made. */
  readonly user: string | undefined;
}

/**
 * A Kagenti that writes down what reaches it and knows nothing else: a hundred thousand
 * cases would take the whole stand-in too long.
 */
export class RecordingKagenti {
  readonly #server: Server;
  #arrivals: Arrival[] = [];
  #rawAnswer: string | undefined;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#arrivals.push(describe(request));
      request.resume().on('error', () => {});
      if (this.#rawAnswer !== undefined) {
        request.socket.end(this.#rawAnswer, 'latin1');
        return;
      }
      response.setHeader('content-type', 'application/json');
      response.end('{"items":[],"namespaces":[]}');
    });
  }

  static async start(): Promise<RecordingKagenti> {
    const kagenti = new RecordingKagenti();
    await new Promise<void>(resolve => {
      kagenti.#server.listen(0, '127.0.0.1', resolve);
    });
    return kagenti;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /**
   * Answers everything with these bytes from now on, and ends the connection.
   *
   * @param text - Each character is sent as one byte
   */
  answerWith(text: string): void {
    this.#rawAnswer = text;
  }

  /** What has arrived since this was asked for last. */
  takeArrivals(): readonly Arrival[] {
    const arrivals = this.#arrivals;
    this.#arrivals = [];
    return arrivals;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }
}

function describe({ method = '', url = '', rawHeaders }: IncomingMessage) {
  const headers: [string, string][] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    headers.push([rawHeaders[at].toLowerCase(), rawHeaders[at + 1]]);
  }
  const user = headers.find(([name]) => name === 'x-backstage-user')?.[1];
  return { method, url, headers, user };
}
