import type { Arrival } from './RecordingKagenti';
import type { SmugglingCase } from './smugglingArbitrary';
import { smugglingTechniques } from './smugglingTechniques';
import { HIDDEN_PATH } from './writeSmuggled';

/** What became of a request with others behind it. */
export interface SmugglingOutcome {
  /** Of the first answer; absent when there was none. */
  readonly status: number | undefined;
  /** What arrived for the caller of the first request. */
  readonly outer: readonly Arrival[];
  /** What arrived of the hidden requests, for those who made them. */
  readonly hidden: readonly Arrival[];
}

/**
 * What is wrong with what became of a case, for a person; undefined when it is as it
 * should be.
 *
 * @param smuggled - The case
 * @param outcome - What became of it
 */
export function findSmugglingFault(
  smuggled: SmugglingCase,
  { status, outer, hidden }: SmugglingOutcome,
): string | undefined {
  const { fate } = smugglingTechniques[smuggled.technique];
  const { credentials, hiddenCount, method, path } = smuggled;
  const asked = method === 'HEAD' ? 'GET' : method;
  const strange = outer.find(
    arrival =>
      arrival.url !== `/api/v1${path}` ||
      // Before something is deleted, the portal asks what it is.
      (arrival.method !== asked && method !== 'DELETE'),
  );
  if (strange) return `${strange.method} ${strange.url} arrived for the first`;
  if (outer.filter(each => each.method === asked).length > 1) {
    return 'the first arrived twice';
  }
  if (hidden.some(({ url }) => url !== `/api/v1${HIDDEN_PATH}`)) {
    return 'something else arrived for the hidden one';
  }
  const mayArrive =
    fate === 'own' && credentials !== 'invalid' ? hiddenCount : 0;
  if (hidden.length > mayArrive) return 'the hidden one arrived';
  if (fate === 'refused' && status !== 400) return `answered ${status}`;
  return fate === 'refused' && outer.length > 0
    ? 'arrived though ambiguous'
    : undefined;
}
