import { matchesGlob } from './matchesGlob';

const WILDCARD = /[*?]/;

/**
 * Makes a test whether a name is among those listed.
 *
 * @remarks
 * A policy of many roles lists many plain names and few patterns, so plain ones cost one
 * look-up however many they are.
 *
 * @param patterns - Names, and patterns for names
 * @internal
 */
export function createNameMatcher(
  patterns: readonly string[],
): (name: string) => boolean {
  const globs = patterns.filter(pattern => WILDCARD.test(pattern));
  const names = new Set(patterns.filter(pattern => !WILDCARD.test(pattern)));
  return name =>
    names.has(name) || globs.some(pattern => matchesGlob(pattern, name));
}
