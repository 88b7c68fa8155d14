import { barOf } from '../figures/barOf';
import type { Figures } from '../figures/Figures';
import type { Round } from '../figures/Round';
import { sameRoundRatio } from '../figures/sameRoundRatio';
import type { Part } from './parts/Part';
import { Rounds } from './rounds/Rounds';
import type { PeerName } from './scene/PeerName';
import { ProxyScene } from './scene/ProxyScene';

const BOOST: PeerName = 'boost';

interface Course {
  readonly scene: ProxyScene;
  readonly rounds: Rounds;
}

async function begin(parts: readonly Part[]): Promise<Course> {
  const scene = await ProxyScene.start();
  try {
    const lines = await scene.describeDataPath();
    console.log(`Switched on in Boost's data path:\n- ${lines.join('\n- ')}`);
    const rounds = Rounds.create(scene, parts);
    await rounds.warmUp();
    return { scene, rounds };
  } catch (error) {
    await scene.stop();
    throw error;
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
  let course: Promise<Course> | undefined;
  let running = 0;

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
      course ??= begin(parts);
      const { scene, rounds: all } = await course;
      running++;
      let number = 0;
      return {
        measure: async (): Promise<Figures> => {
          const round = await all.round(number++);
          return {
            ...round.get(name),
            ...(name === BOOST && compare(round)),
          };
        },
        stop: async () => {
          running--;
          if (running === 0) await scene.stop();
        },
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
