import { discardBody, type KagentiAnswer } from 'backstage-plugin-boost-node';
import pLimit from 'p-limit';
import { readJsonAnswer } from '../answers/readJsonAnswer';
import type { KagentiList } from '../routes/KagentiList';
import { readRows } from './readRows';

// Enough to hide the way to Kagenti, and too few to be a load for it.
const CONCURRENT_CALLS = 4;

/**
 * How a list is fetched.
 *
 * @internal
 */
export interface FetchRowsOptions {
  readonly list: KagentiList;
  /** Makes one call to Kagenti. */
  readonly send: (query: URLSearchParams) => Promise<KagentiAnswer>;
  /** How long each call's answer may take to be complete. */
  readonly timeoutSeconds: number;
}

/**
 * Makes the calls of a list, a few at a time, and joins their rows.
 *
 * @param calls - The query of each call
 * @param options - How
 * @returns The rows in the order of the calls; or the first answer of Kagenti that is no
 * success, its body unread
 * @throws KagentiError when a call fails, or is answered with something that is no list
 * @internal
 */
export async function fetchRows(
  calls: readonly URLSearchParams[],
  options: FetchRowsOptions,
): Promise<unknown[] | KagentiAnswer> {
  const { list, send, timeoutSeconds } = options;
  const limit = pLimit(CONCURRENT_CALLS);
  let isOver = false;
  let refusal: KagentiAnswer | undefined;
  const fetchOne = async (query: URLSearchParams): Promise<unknown[]> => {
    // One call that failed decides; the rest would be for nothing.
    if (isOver) return [];
    const answer = await send(query);
    if (answer.status < 400) {
      return readRows(
        list,
        await readJsonAnswer(answer, 'list', timeoutSeconds),
      );
    }
    if (isOver) discardBody(answer.body);
    else refusal = answer;
    isOver = true;
    return [];
  };
  const fetchOrEnd = (query: URLSearchParams) =>
    fetchOne(query).catch(error => {
      isOver = true;
      if (refusal) discardBody(refusal.body);
      refusal = undefined;
      throw error;
    });
  const rows = await Promise.all(
    calls.map(query => limit(() => fetchOrEnd(query))),
  );
  return refusal ?? rows.flat();
}
