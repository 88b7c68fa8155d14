import type { Ratio } from './Ratio';

export interface Bar {
  readonly peer: string;
  readonly text: string;
  readonly holds: (value: number) => boolean;
}

/**
 * What a ratio has to reach.
 *
 * @param ratio - The ratio
 * @param peer - Whose it is
 * @returns undefined when nothing is asked of it
 */
export function barOf(
  { atLeast, atMost }: Pick<Ratio, 'atLeast' | 'atMost'>,
  peer: string,
): Bar | undefined {
  if (atLeast !== undefined) {
    const text = `at least ${atLeast}`;
    return { peer, text, holds: value => value >= atLeast };
  }
  if (atMost !== undefined) {
    const text = `at most ${atMost}`;
    return { peer, text, holds: value => value <= atMost };
  }
  return undefined;
}
