import { once } from 'node:events';
import { connect } from 'node:net';
import { mockCredentials } from '@backstage/backend-test-utils';

/**
 * Asks for a target exactly as it is given. Every HTTP client would correct it first.
 *
 * @param portal - The portal
 * @param target - The request target; each character is sent as one byte
 * @returns The status of the answer and its body
 */
export async function sendRawTarget(
  portal: { port: number },
  target: string,
): Promise<{ status: number; text: string }> {
  const socket = connect(portal.port, '127.0.0.1');
  const head = [
    `GET ${target} HTTP/1.1`,
    'Host: portal',
    `Authorization: ${mockCredentials.user.header('user:default/alice')}`,
    'Connection: close',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`, 'latin1');
  let answer = '';
  socket.setEncoding('utf8').on('data', chunk => {
    answer += chunk;
  });
  await once(socket, 'close');
  return {
    status: Number(answer.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length)),
    text: answer.slice(answer.indexOf('\r\n\r\n') + 4),
  };
}
