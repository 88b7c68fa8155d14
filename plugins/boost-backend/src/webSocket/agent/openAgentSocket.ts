import type { ClientRequest } from 'node:http';
import type { KagentiTlsOptions } from 'backstage-plugin-boost-node';
import { WebSocket } from 'ws';
import type { AccessToken } from 'workload-oauth';
import type { SocketEnd } from '../bridge/SocketEnd';
import type { Timers } from '../lifetime/Timers';
import { namesNamespace } from './namesNamespace';
import { readUpgradeFailure } from './readUpgradeFailure';
import { readUpgradeRefusal } from './readUpgradeRefusal';
import { upgradeTooLate } from './upgradeTooLate';

/**
 * What it takes to open a WebSocket at Kagenti.
 *
 * @internal
 */
export interface AgentSocketOptions {
  /** Where, without the token. */
  readonly url: URL;
  readonly namespace: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent when the portal has no identity at Kagenti. */
  readonly token?: AccessToken;
  /** Whom to trust, and what to show, over TLS. */
  readonly tls?: KagentiTlsOptions;
  /** How long an agent's message may be, in bytes. */
  readonly messageBytes: number;
  /** How long it may take. */
  readonly timeoutSeconds: number;
  readonly timers: Timers;
  /** Fires when the caller leaves. */
  readonly signal: AbortSignal;
}

/**
 * Opens a WebSocket at Kagenti. It reads nothing until it is resumed.
 *
 * @remarks
 * Kagenti takes the token in the query and nowhere else. It is written into the request
 * line when everybody who may take down the address has seen it without: the library,
 * and instruments that trace outgoing requests. It is gone again before the answer comes.
 *
 * @param options - What it takes
 * @throws KagentiError when Kagenti refuses or cannot be reached; the signal's reason when
 * the caller leaves
 * @internal
 */
export function openAgentSocket(
  options: AgentSocketOptions,
): Promise<SocketEnd> {
  const { url, namespace, token, signal, timers } = options;
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const socket = new WebSocket(url, {
      ...options.tls,
      headers: { ...options.headers },
      maxPayload: options.messageBytes,
      perMessageDeflate: false,
      followRedirects: false,
      finishRequest: request => finish(request, token),
    });
    let stop = () => {};
    const fail = (error: unknown) => {
      stop();
      reject(error);
      socket.terminate();
    };
    const leave = () => fail(signal.reason);
    const cancel = timers.after(options.timeoutSeconds * 1000, () =>
      fail(upgradeTooLate(url.host)),
    );
    stop = () => {
      cancel();
      signal.removeEventListener('abort', leave);
    };
    signal.addEventListener('abort', leave, { once: true });
    const refuse = (error: Error) => fail(readUpgradeFailure(error, url.host));
    socket.on('error', refuse);
    // What a socket reports that nobody waits for any more is no news, but must be heard.
    socket.on('error', () => {});
    let connection: SocketEnd['connection'];
    socket.once('upgrade', response => {
      connection = response.socket;
    });
    socket.once('unexpected-response', (_, { statusCode: status = 0 }) => {
      const hasNamedNamespace = token && namesNamespace(token, namespace);
      fail(readUpgradeRefusal({ status, namespace, hasNamedNamespace }));
    });
    socket.once('open', () => {
      stop();
      socket.off('error', refuse);
      // Kagenti may speak before anybody listens.
      socket.pause();
      resolve({ webSocket: socket, connection });
    });
  });
}

/** Sends the request. Whoever looks at it later sees the address without the token too. */
function finish(request: ClientRequest, token: AccessToken | undefined): void {
  if (token) {
    const { path } = request;
    const value = encodeURIComponent(token.value.reveal());
    request.path = `${path}?token=${value}`;
    // It writes the request line.
    request.flushHeaders();
    request.path = path;
  }
  request.end();
}
