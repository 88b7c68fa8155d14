import { once } from 'node:events';
import {
  connect,
  constants,
  createServer,
  type ClientHttp2Session,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2';
import { createConnection } from 'node:net';

/**
 * Stands on a socket of its own between whoever asks and an agent's socket, passes every
 * HTTP/2 stream on as it is and counts them by path. A gRPC call is one such stream; what
 * a library tries again by itself counts again.
 */
export class CountingRelay {
  readonly #server: Http2Server;
  readonly #counts = new Map<string, number>();
  readonly #sessions = new Set<ServerHttp2Session>();

  private constructor(agentSocket: string) {
    this.#server = createServer();
    // Connections that break are told to both ends by their closing.
    this.#server.on('sessionError', () => {});
    this.#server.on('session', session => this.#join(session, agentSocket));
  }

  static async start(options: {
    /** The path of the agent's socket. */
    readonly agentSocket: string;
    /** The path to listen at. */
    readonly socket: string;
  }): Promise<CountingRelay> {
    const relay = new CountingRelay(options.agentSocket);
    relay.#server.listen(options.socket);
    await once(relay.#server, 'listening');
    return relay;
  }

  /** How many calls of a method, such as `/SpiffeWorkloadAPI/FetchJWTSVID`, were passed on. */
  countOf(path: string): number {
    return this.#counts.get(path) ?? 0;
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const session of this.#sessions) session.destroy();
    await closed;
  }

  /** Gives each connection one to the agent; they end together. */
  #join(session: ServerHttp2Session, agentSocket: string): void {
    const agent = connect('http://agent', {
      createConnection: () => createConnection(agentSocket),
    });
    agent.on('error', () => {});
    agent.on('close', () => session.destroy());
    this.#sessions.add(session);
    session.on('close', () => {
      this.#sessions.delete(session);
      agent.destroy();
    });
    session.on('stream', (stream, headers) =>
      this.#pass(stream, headers, agent),
    );
  }

  #pass(
    stream: ServerHttp2Stream,
    headers: IncomingHttpHeaders & { ':path'?: string },
    agent: ClientHttp2Session,
  ): void {
    stream.on('error', () => {});
    if (agent.destroyed || agent.closed) {
      stream.close(constants.NGHTTP2_REFUSED_STREAM);
      return;
    }
    const path = headers[':path'] ?? '';
    this.#counts.set(path, this.countOf(path) + 1);
    const call = agent.request(headers);
    call.on('error', () => {});
    stream.pipe(call);
    passAnswer(call, stream);
  }
}

type Call = ReturnType<ClientHttp2Session['request']>;

/** Passes on the headers, the messages, and the trailers, in which gRPC tells how a call went. */
function passAnswer(call: Call, stream: ServerHttp2Stream): void {
  let trailers: IncomingHttpHeaders = {};
  call.on('response', (answer, flags) => {
    if (stream.destroyed || stream.closed) return;
    if (flags & constants.NGHTTP2_FLAG_END_STREAM) {
      stream.respond(answer, { endStream: true });
      return;
    }
    stream.respond(answer, { waitForTrailers: true });
    call.pipe(stream);
  });
  call.on('trailers', received => {
    trailers = received;
  });
  stream.on('wantTrailers', () => stream.sendTrailers(trailers));
  // Either end may give a call up.
  call.on('close', () => {
    if (call.rstCode && !stream.closed) stream.close(call.rstCode);
  });
  stream.on('close', () => {
    if (stream.rstCode && !call.closed) call.close(stream.rstCode);
  });
}
