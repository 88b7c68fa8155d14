import type { KagentiTlsOptions } from 'backstage-plugin-boost-node';
import { WebSocket } from 'ws';
import type { AccessToken } from 'workload-oauth';
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
 * and instruments that trace outgoing requests.
 *
 * @param options - What it takes
 * @throws KagentiError when Kagenti refuses or cannot be reached; the signal's reason when
 * the caller leaves
 * @internal
 */
export function openAgentSocket(
  options: AgentSocketOptions,
): Promise<WebSocket> {
  const { url, namespace, token, signal, timers } = options;
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const socket = new WebSocket(url, {
      ...options.tls,
      headers: { ...options.headers },
      maxPayload: options.messageBytes,
      perMessageDeflate: false,
      followRedirects: false,
      finishRequest(request) {
        if (token) {
          const value = encodeURIComponent(token.value.reveal());
          request.path = `${request.path}?token=${value}`;
        }
        request.end();
      },
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
    // It stays: what a socket reports that nobody waits for any more is no news.
    socket.on('error', error => fail(readUpgradeFailure(error, url.host)));
    socket.once('unexpected-response', (_, { statusCode: status = 0 }) => {
      const hasNamedNamespace = token && namesNamespace(token, namespace);
      fail(readUpgradeRefusal({ status, namespace, hasNamedNamespace }));
    });
    socket.once('open', () => {
      stop();
      // Kagenti may speak before anybody listens.
      socket.pause();
      resolve(socket);
    });
  });
}
