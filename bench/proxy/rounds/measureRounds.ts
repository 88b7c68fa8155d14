import type { Round } from '../../figures/Round';
import { withAdded } from '../figures/withAdded';
import type { Measure, Part } from '../parts/Part';
import type { PeerName } from '../scene/PeerName';
import type { ProxyScene } from '../scene/ProxyScene';

/** What is measured, and how often. */
export interface MeasureRoundsOptions {
  readonly scene: ProxyScene;
  readonly parts: readonly Part[];
  /** How many rounds count. */
  readonly count: number;
  /** Hears how far it is. */
  readonly report: (line: string) => void;
}

/**
 * Measures all parts at all their peers, in rounds.
 *
 * @remarks
 * One measure after the other, each in all of its rounds: peers that are compared follow
 * each other within seconds. A peer that rests for a minute costs up to twice as much
 * afterwards (measured), which says nothing about a portal in use.
 *
 * @returns The rounds, each with the figures of all measures
 */
export async function measureRounds({
  scene,
  parts,
  count,
  report,
}: MeasureRoundsOptions): Promise<readonly Round[]> {
  const rounds = Array.from(
    { length: count },
    () => new Map<string, Record<string, number>>(),
  );
  const measureAll = async (
    peers: readonly PeerName[],
    measure: Measure,
    round: Map<string, Record<string, number>>,
    isWarmUp: boolean,
  ) => {
    for (const peer of peers) {
      const figures = await measure(scene, peer, isWarmUp);
      round.set(peer, { ...round.get(peer), ...figures });
    }
  };
  for (const { name, peers, measures, warmUps } of parts) {
    for (const [index, measure] of measures.entries()) {
      report(`${name}, ${index + 1} of ${measures.length}`);
      // In turn as well: what all share gets to know each of them before it counts.
      for (let turn = 0; turn < warmUps; turn++) {
        await measureAll(peers, measure, new Map(), true);
      }
      // Every other round goes backwards, so that none always follows the same one.
      const backwards = [...peers].reverse();
      for (const [number, round] of rounds.entries()) {
        const order = number % 2 === 0 ? peers : backwards;
        await measureAll(order, measure, round, false);
      }
    }
  }
  const added = parts.flatMap(part => part.added);
  return rounds.map(round => withAdded(round, added));
}
