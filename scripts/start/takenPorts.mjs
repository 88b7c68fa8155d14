// @ts-check
import { createServer } from 'node:net';

/**
 * @typedef {{ port: number, user: string, setting: string }} PortNeed
 *
 * @param {readonly PortNeed[]} needs
 * @returns {Promise<string[]>} one sentence for each port that something else listens on
 */
export async function takenPorts(needs) {
  const problems = [];
  for (const { port, user, setting } of needs) {
    if (!(await isFree(port))) {
      problems.push(
        `Port ${port}, which ${user} needs, is taken. End the program that holds it, or choose another port: ${setting}.`,
      );
    }
  }
  return problems;
}

// A listener on one address does not stop another from taking the same port on all of them everywhere,
// so both the loopback address and the wildcard are tried.
/** @param {number} port */
async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port));
}

/**
 * @param {number} port
 * @param {string} [host]
 */
function canListen(port, host) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}
