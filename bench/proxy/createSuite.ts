import { barOf } from '../figures/barOf';
import type { Figures } from '../figures/Figures';
import type { Round } from '../figures/Round';
import { sameRoundRatio } from '../figures/sameRoundRatio';
import type { Part } from './parts/Part';
import { measureRounds } from './rounds/measureRounds';
import type { PeerName } from './scene/PeerName';
import { ProxyScene } from './scene/ProxyScene';

const BOOST: PeerName = 'boost';

async function run(
  parts: readonly Part[],
  count: number,
): Promise<readonly Round[]> {
  const scene = await ProxyScene.start();
  try {
    const lines = await scene.describeDataPath();
    console.log(`Switched on in Boost's data path:\n- ${lines.join('\n- ')}`);
    return await measureRounds({ scene, parts, count, report: console.log });
  } finally {
    await scene.stop();
  }
}

/**
 * The suite, of all its parts or some.
 *
 * @param parts - What is measured
 * @param rounds - How often
 */
export function createSuite(parts: readonly Part[], rounds: number) {
  const ratios = parts.flatMap(part => part.ratios);
  // All peers together, by whichever is asked for first.
  let measured: Promise<readonly Round[]> | undefined;

  const compare = (round: Round): Figures =>
    Object.fromEntries(
      ratios.map(({ name, figure, to }) => [
        name,
        sameRoundRatio(round, figure, { of: BOOST, to }),
      ]),
    );

  const peers = [...new Set(parts.flatMap(part => part.peers))].map(name => ({
    name,
    start: async () => {
      measured ??= run(parts, rounds);
      const left = [...(await measured)];
      return {
        measure: async (): Promise<Figures> => {
          const round = left.shift() as Round;
          return {
            ...round.get(name),
            ...(name === BOOST && compare(round)),
          };
        },
        stop: async () => {},
      };
    },
  }));

  const measurements = [
    ...ratios.map(ratio => ({
      name: ratio.name,
      unit: 'times',
      bar: barOf(ratio, BOOST),
    })),
    ...parts.flatMap(part =>
      part.measurements.map(({ name, unit, atMost }) => ({
        name,
        unit,
        bar: barOf({ atMost }, BOOST),
      })),
    ),
  ];
  return { rounds, peers, measurements };
}
