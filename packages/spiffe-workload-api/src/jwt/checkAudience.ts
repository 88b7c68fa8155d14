import { describeText } from '../errors/describeText';
import { MalformedError } from '../errors/MalformedError';

/**
 * Reads the `aud` claim, one string or several (RFC 7519 section 4.1.3), and makes sure
 * that one of the expected values is among them.
 *
 * @throws MalformedError
 */
export function checkAudience(
  { aud }: Readonly<Record<string, unknown>>,
  expected: readonly string[],
): readonly string[] {
  const audience: unknown[] = Array.isArray(aud) ? aud : [aud];
  if (!audience.every(isText) || audience.length === 0) {
    throw new MalformedError(
      'its aud claim is missing or is not one text or several',
    );
  }
  if (!audience.some(value => expected.includes(value))) {
    const actual = describeText(audience.join(', '));
    throw new MalformedError(
      `it is meant for ${actual} and not for ${describeText(expected.join(' or '))}; compare the audience that was asked for`,
    );
  }
  return Object.freeze(audience);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
