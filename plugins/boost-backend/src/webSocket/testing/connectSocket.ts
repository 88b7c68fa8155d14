import type { ClientRequestArgs } from 'node:http';
import { mockCredentials } from '@backstage/backend-test-utils';
import { WebSocket } from 'ws';

/** How a WebSocket is asked for. */
export interface SocketCall {
  /** The path below `/api/boost/kagenti/acp/ws`. */
  readonly path?: string;
  readonly protocols?: string[];
  /** With alice's token in `authorization` unless others are given. */
  readonly headers?: ClientRequestArgs['headers'];
}

const ALICE = mockCredentials.user.header('user:default/alice');

/** Asks for a WebSocket to an agent. */
export function connectSocket(
  portal: { port: number },
  call: SocketCall = {},
): WebSocket {
  const { path = '/team1/weather', protocols = [] } = call;
  return new WebSocket(
    `ws://127.0.0.1:${portal.port}/api/boost/kagenti/acp/ws${path}`,
    protocols,
    { headers: call.headers ?? { authorization: ALICE } },
  );
}
