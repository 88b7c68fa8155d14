import { once } from 'node:events';
import {
  request as createRequest,
  type Agent,
  type ClientRequest,
  type IncomingMessage,
} from 'node:http';
import { mockCredentials } from '@backstage/backend-test-utils';

/** A request to a portal. */
export interface PortalCall {
  readonly method?: string;
  /** The path below `/api/boost`. */
  readonly path: string;
  /** `user:default/alice` by default. */
  readonly authorization?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly agent?: Agent;
}

/** A portal's complete answer. */
export interface PortalAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

const ALICE = mockCredentials.user.header('user:default/alice');

/**
 * Begins a request and leaves its body to the caller.
 *
 * @param portal - The portal
 * @param call - What to ask for
 */
export function openCall(
  portal: { port: number },
  call: PortalCall,
): ClientRequest {
  return createRequest({
    host: '127.0.0.1',
    port: portal.port,
    agent: call.agent ?? false,
    method: call.method ?? 'GET',
    path: `/api/boost${call.path}`,
    headers: { authorization: call.authorization ?? ALICE, ...call.headers },
  });
}

/**
 * Sends a request and waits for its whole answer.
 *
 * @param portal - The portal
 * @param call - What to ask for
 */
export async function callPortal(
  portal: { port: number },
  call: PortalCall,
): Promise<PortalAnswer> {
  const request = openCall(portal, call).end(call.body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: Buffer.concat(chunks).toString('utf8'),
  };
}
