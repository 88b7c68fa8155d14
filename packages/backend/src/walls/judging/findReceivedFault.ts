import type { KagentiRequest } from 'boost-testkit';
import type { WallsCall } from '../calls/WallsCall';

/** What is wrong with what Kagenti received; undefined when nothing is. */
export function findReceivedFault(
  { expected, role, namespace }: WallsCall,
  received: readonly KagentiRequest[],
): string | undefined {
  const shown = received
    .map(({ method, url }) => `${method} ${url}`)
    .join(', ');
  if (['403', 'host', 'empty'].includes(expected) && received.length > 0) {
    return `Kagenti received ${shown}`;
  }
  // Where the namespace is theirs, it may take a look to find out that there is nothing.
  const allowed = namespace === 'team1' ? ['GET'] : [];
  if (
    expected === 'hidden' &&
    received.some(({ method }) => !allowed.includes(method))
  ) {
    return `Kagenti received ${shown}`;
  }
  const asksForTeam2 = received.some(({ url, body }) =>
    `${url}${body}`.includes('team2'),
  );
  return role === 'developer' && asksForTeam2
    ? `Kagenti was asked about team2: ${shown}`
    : undefined;
}
