import { inspect } from 'node:util';

/**
 * Everything that values hold, errors with stacks and causes included, as one text to
 * search for what must not be there. JSON would show an error as `{}`.
 */
export function showEverything(...values: readonly unknown[]): string {
  return inspect(values, {
    depth: Infinity,
    maxArrayLength: Infinity,
    maxStringLength: Infinity,
    breakLength: Infinity,
    showHidden: true,
  });
}
