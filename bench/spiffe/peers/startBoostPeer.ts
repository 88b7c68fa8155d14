import { JwtSource, WorkloadApiClient } from 'spiffe-workload-api';
import { askSteadily } from './askSteadily';
import type { SpiffePeer } from './SpiffePeer';
import type { SpiffePeerOptions } from './SpiffePeerOptions';
import { timeCalls } from './timeCalls';

const TIMED = { audience: 'boost-timed' };

/** The package of this repository, with the options that it has when nothing is said. */
export async function startBoostPeer(
  options: SpiffePeerOptions,
): Promise<SpiffePeer> {
  const client = WorkloadApiClient.create({ address: options.agent });
  const [timed, counted] = await Promise.all([
    JwtSource.create({ client }),
    JwtSource.create({ address: options.counted }),
  ]);
  return {
    timeSource: calls => timeCalls(() => timed.fetchJwtSvid(TIMED), calls),
    timeClient: calls => timeCalls(() => client.fetchJwtSvid(TIMED), calls),
    askSteadily: load =>
      askSteadily(
        index => counted.fetchJwtSvid({ audience: `boost-${index}` }),
        load,
      ),
    async stop() {
      counted.close();
      timed.close();
      client.close();
    },
  };
}
