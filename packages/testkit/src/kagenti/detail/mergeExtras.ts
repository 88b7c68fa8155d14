type Members = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(own: unknown, extra: unknown): unknown {
  if (Array.isArray(own) && Array.isArray(extra)) {
    const shared = own.map((item, index) =>
      index < extra.length ? merge(item, extra[index]) : item,
    );
    return [...shared, ...extra.slice(own.length)];
  }
  if (!isObject(own) || !isObject(extra)) return extra;
  const added = Object.entries(extra).map(([name, value]) => [
    name,
    merge(own[name], value),
  ]);
  return { ...own, ...Object.fromEntries(added) };
}

/**
 * A detail with more in it: objects are merged member by member, lists item by item,
 * and everything else is replaced.
 */
export function mergeExtras<T extends object>(detail: T, extras: Members): T {
  return merge(detail, extras) as T;
}
