import type { Figures } from '../../figures/Figures';
import type { Round } from '../../figures/Round';

/**
 * What each peer adds to the way without any: its figures less those of the same round.
 *
 * @param round - Has the peer `direct`
 * @param added - The figures, each with the name of what is added
 */
export function withAdded(
  round: Round,
  added: readonly (readonly [figure: string, added: string])[],
): Round {
  const direct = round.get('direct') ?? {};
  const more = ([peer, figures]: [string, Figures]): [string, Figures] => [
    peer,
    {
      ...figures,
      ...Object.fromEntries(
        added
          .filter(([figure]) => peer !== 'direct' && figure in figures)
          .map(([figure, name]) => [name, figures[figure] - direct[figure]]),
      ),
    },
  ];
  return new Map([...round].map(more));
}
