import { once } from 'node:events';
import { startIssuer } from '../issuer/startIssuer';
import { startKagenti } from '../kagenti/startKagenti';
import { readPort } from './readPort';

const ROLE_PREFIX = 'kagenti';
// About what a real agent took between two words.
const FRAME_DELAY_MS = 200;

async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  const issuerPort = readPort(environment, 'BOOST_ISSUER_PORT', 7009);
  const kagentiPort = readPort(environment, 'BOOST_KAGENTI_PORT', 7008);
  const clientSecret = environment.BOOST_KAGENTI_CLIENT_SECRET;
  if (!clientSecret) {
    throw new Error(
      'BOOST_KAGENTI_CLIENT_SECRET is not set; give it the same value as boost.kagenti.auth.clientSecret',
    );
  }
  // Asked for before anything runs, so that no signal falls between.
  const stopped = Promise.race([
    once(process, 'SIGTERM'),
    once(process, 'SIGINT'),
  ]);
  const issuer = await startIssuer({
    port: issuerPort,
    realm: 'boost',
    clients: [
      {
        clientId: 'boost-portal',
        clientSecret,
        realmRoles: [`${ROLE_PREFIX}-operator`],
      },
    ],
  });
  process.stdout.write(`issuer ready: ${issuer.issuer}\n`);
  const kagenti = await startKagenti({
    port: kagentiPort,
    jwksUri: issuer.jwksUri,
    rolePrefix: ROLE_PREFIX,
    timings: { frameDelayMs: FRAME_DELAY_MS },
  });
  process.stdout.write(`kagenti ready: ${kagenti.url}\n`);
  await stopped;
  await Promise.all([kagenti.stop(), issuer.stop()]);
}

run(process.env).catch((error: Error) => {
  process.stderr.write(`stand-ins: ${error.message}\n`);
  // Not process.exitCode: the issuer may be up already and would keep the process alive.
  process.exit(1);
});
