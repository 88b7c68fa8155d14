import { once } from 'node:events';
import { request } from 'node:https';
import { WebHttpsAgent, X509Source } from 'spiffe-workload-api';

/** Shows the certificate to a server of the web, which is verified as always. */
export async function main(
  url = new URL('https://keycloak.example.com/'),
  ca?: string,
): Promise<void> {
  const source = await X509Source.create();
  // Each connection shows the certificate that is current then.
  const agent = WebHttpsAgent.create(source, { ca });
  try {
    const sent = request(url, { agent }).end();
    const [response] = await once(sent, 'response');
    console.log(`${source.getX509Svid().id} got ${response.statusCode}`);
    response.resume();
  } finally {
    agent.destroy();
    source.close();
  }
}

if (require.main === module) void main();
