import { MalformedError } from '../errors/MalformedError';

// What a JavaScript date can hold (ECMA-262 section 21.4.1.1).
const LATEST_MS = 8.64e15;

/**
 * Reads a NumericDate claim (RFC 7519 section 2) as whole milliseconds since the epoch.
 *
 * @returns `undefined` for a claim that is absent
 * @throws MalformedError
 */
export function numericDateMs(
  claims: Readonly<Record<string, unknown>>,
  name: 'exp' | 'iat' | 'nbf',
): number | undefined {
  const value = claims[name];
  if (value === undefined) return undefined;
  const isDate =
    typeof value === 'number' && value >= 0 && value * 1000 <= LATEST_MS;
  if (!isDate) {
    throw new MalformedError(`its ${name} claim is no time in seconds`);
  }
  return Math.floor(value * 1000);
}
