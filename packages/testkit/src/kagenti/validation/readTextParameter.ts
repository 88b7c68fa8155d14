/** A text of the query; of a repeated parameter the last one counts. */
export function readTextParameter(
  query: URLSearchParams,
  name: string,
  fallback: string,
): string {
  return query.getAll(name).at(-1) ?? fallback;
}
