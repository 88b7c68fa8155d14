import { RequestRefusal } from '../answers/RequestRefusal';
import type { KagentiList } from '../routes/KagentiList';

// What Kagenti takes when it is told no namespace. Said out loud, so that what is judged
// is what is listed.
const KAGENTI_DEFAULT = 'default';

/**
 * The calls to Kagenti that a list takes: one for each namespace, and none for those of
 * which the caller would see nothing.
 *
 * @remarks
 * Kagenti lists one namespace at a time; `namespaces` is Boost's own form for several.
 * Builds alone can be listed across all namespaces, and have to be asked for in one way
 * or the other: Kagenti itself refuses a call that does neither.
 *
 * @param list - Which list
 * @param query - The query, checked
 * @param canShow - Whether anything of a namespace, or of anywhere, can be shown
 * @returns The query of each call
 * @throws RequestRefusal with `BAD_REQUEST_QUERY` for both `namespace` and `namespaces`
 * @internal
 */
export function planListCalls(
  list: KagentiList,
  query: URLSearchParams,
  canShow: (namespace?: string) => boolean,
): URLSearchParams[] {
  const isEverywhere =
    list === 'namespaces' || query.get('allNamespaces') === 'true';
  const isIncomplete = list === 'builds' && !query.has('namespace');
  if (isEverywhere || isIncomplete) return canShow() ? [query] : [];
  return readNamespaces(query)
    .filter(canShow)
    .map(namespace => {
      const call = new URLSearchParams(query);
      call.delete('namespaces');
      call.set('namespace', namespace);
      return call;
    });
}

function readNamespaces(query: URLSearchParams): string[] {
  const several = query.get('namespaces');
  const one = query.get('namespace');
  if (several === null) return [one ?? KAGENTI_DEFAULT];
  if (one !== null) {
    throw new RequestRefusal(
      'BAD_REQUEST_QUERY',
      'The query is refused: give either namespace or namespaces.',
    );
  }
  return [...new Set(several.split(','))];
}
