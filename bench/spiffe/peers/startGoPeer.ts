import { buildGoPeer } from './buildGoPeer';
import type { CallTimes } from './CallTimes';
import { LineProgram } from './LineProgram';
import type { SpiffePeer } from './SpiffePeer';
import type { SpiffePeerOptions } from './SpiffePeerOptions';

const START_LIMIT_SECONDS = 60;

/** A call of go-spiffe to the agent takes a millisecond; a busy machine has time for it. */
const TIMING_LIMIT_SECONDS = 300;

/** Builds and starts the program that asks by go-spiffe. */
export async function startGoPeer({
  agent,
  counted,
  folder,
}: SpiffePeerOptions): Promise<SpiffePeer> {
  const lines = await LineProgram.start(
    await buildGoPeer(folder),
    ['-agent', agent, '-counted', counted],
    START_LIMIT_SECONDS,
  );
  const time = async (what: 'source' | 'client', calls: number) => {
    const answer = await lines.ask(`${what} ${calls}`, TIMING_LIMIT_SECONDS);
    return answer as unknown as CallTimes;
  };
  return {
    timeSource: calls => time('source', calls),
    timeClient: calls => time('client', calls),
    async askSteadily({ audiences, intervalMs, rounds }) {
      const { calls } = await lines.ask(
        `steady ${audiences} ${intervalMs} ${rounds}`,
        TIMING_LIMIT_SECONDS + (intervalMs * rounds) / 1000,
      );
      return Number(calls);
    },
    stop: () => lines.stop(),
  };
}
