import type { Figures } from '../../figures/Figures';
import type { Round } from '../../figures/Round';
import { withAdded } from '../figures/withAdded';
import type { Part } from '../parts/Part';
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
    () => new Map<string, Figures>(),
  );
  for (const { name, peers, measures, warmUps } of parts) {
    const backwards = [...peers].reverse();
    for (const [index, measure] of measures.entries()) {
      report(`${name}, ${index + 1} of ${measures.length}`);
      // In turn as well: what all share gets to know each of them before it counts.
      for (let turn = 0; turn < warmUps; turn++) {
        for (const peer of peers) await measure(scene, peer, true);
      }
      for (const [number, round] of rounds.entries()) {
        // Otherwise one of them would always follow the same one.
        for (const peer of number % 2 === 0 ? peers : backwards) {
          const figures = await measure(scene, peer, false);
          round.set(peer, { ...round.get(peer), ...figures });
        }
      }
    }
  }
  const added = parts.flatMap(part => part.added);
  return rounds.map(round => withAdded(round, added));
}
