import { once } from 'node:events';
import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import {
  getPeerSpiffeId,
  matchMemberOf,
  SpiffeHttpsAgent,
  spiffeServerOptions,
  X509Source,
} from 'spiffe-workload-api';

/** A server and a client that know each other by their SPIFFE IDs. */
export async function main(): Promise<void> {
  const source = await X509Source.create();
  const match = matchMemberOf(source.getX509Svid().id.trustDomain);

  const server = createServer(spiffeServerOptions, (incoming, response) => {
    response.end(`hello, ${getPeerSpiffeId(incoming.socket)}`);
  });
  // The certificate, now and after each rotation, and the check of every client.
  source.protectTlsServer(server, match);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const agent = SpiffeHttpsAgent.create(source, match);
  const { port } = server.address() as AddressInfo;
  const sent = request({ host: '127.0.0.1', port, agent }).end();
  const [response] = await once(sent, 'response');
  for await (const text of response) console.log(`${text}`);

  agent.destroy();
  server.close();
  source.close();
}

if (require.main === module) void main();
