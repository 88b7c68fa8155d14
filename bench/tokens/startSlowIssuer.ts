import { once } from 'node:events';
import { createServer, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type IssuerClient, startIssuer } from 'boost-testkit';
import type { SlowIssuer } from './SlowIssuer';

/** Starts the testkit's issuer behind a server that passes each request on after a while. */
export async function startSlowIssuer(options: {
  clients: IssuerClient[];
  lifespanSeconds: number;
  delayMs: number;
}): Promise<SlowIssuer> {
  const issuer = await startIssuer({
    clients: options.clients,
    accessTokenLifespanSeconds: options.lifespanSeconds,
  });
  const server = createServer(async (request, response) => {
    await delay(options.delayMs);
    const passedOn = sendRequest(
      `${issuer.url}${request.url}`,
      { method: request.method, headers: request.headers },
      answer => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    passedOn.on('error', () => response.destroy());
    request.pipe(passedOn);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { pathname } = new URL(issuer.tokenEndpoint);
  return {
    tokenEndpoint: `http://127.0.0.1:${port}${pathname}`,
    grantsOf: clientId =>
      issuer.requests.filter(
        request => request.clientId === clientId && request.status === 200,
      ).length,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await issuer.stop();
    },
  };
}
