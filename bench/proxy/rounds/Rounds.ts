import type { Figures } from '../../figures/Figures';
import type { Round } from '../../figures/Round';
import { withAdded } from '../figures/withAdded';
import type { Part } from '../parts/Part';
import type { ProxyScene } from '../scene/ProxyScene';

/** The rounds in which all parts are measured at all peers. */
export class Rounds {
  readonly #scene: ProxyScene;
  readonly #parts: readonly Part[];
  readonly #rounds: Promise<Round>[] = [];

  private constructor(scene: ProxyScene, parts: readonly Part[]) {
    this.#scene = scene;
    this.#parts = parts;
  }

  static create(scene: ProxyScene, parts: readonly Part[]): Rounds {
    return new Rounds(scene, parts);
  }

  /** Compiles what is hot, so that no round has to. */
  async warmUp(): Promise<void> {
    const parts = this.#parts.filter(({ isWarmedUp }) => isWarmedUp);
    await this.#measure(parts, { isBackwards: false, isWarmUp: true });
  }

  /**
   * All peers and parts in turn, once for each number; every other round goes backwards,
   * so that none always follows the same one.
   */
  round(number: number): Promise<Round> {
    this.#rounds[number] ??= this.#measure(this.#parts, {
      isBackwards: number % 2 === 1,
      isWarmUp: false,
    });
    return this.#rounds[number];
  }

  async #measure(
    parts: readonly Part[],
    { isBackwards, isWarmUp }: { isBackwards: boolean; isWarmUp: boolean },
  ): Promise<Round> {
    const cells = parts.flatMap(({ peers, measures }) =>
      measures.flatMap(measure => peers.map(peer => ({ peer, measure }))),
    );
    const round = new Map<string, Figures>();
    for (const { peer, measure } of isBackwards ? cells.reverse() : cells) {
      const figures = await measure(this.#scene, peer, isWarmUp);
      round.set(peer, { ...round.get(peer), ...figures });
    }
    return withAdded(
      round,
      parts.flatMap(({ added }) => added),
    );
  }
}
