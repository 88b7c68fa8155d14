import { SpiffeError } from '../errors/SpiffeError';

/** More audiences than anyone addresses with one token. */
const MOST_AUDIENCES = 100;

/**
 * The audiences of a request, each once and in one order, so that the same set is the
 * same request.
 *
 * @throws {@link SpiffeError} `INVALID_OPTION` for none, an empty one or too many
 */
export function readAudience(audience: string | readonly string[]): string[] {
  const names = [...new Set([audience].flat())].sort();
  const isValid = names.every(name => typeof name === 'string' && name !== '');
  if (names.length === 0 || names.length > MOST_AUDIENCES || !isValid) {
    throw new SpiffeError(
      'INVALID_OPTION',
      `Option 'audience' must name from 1 to ${MOST_AUDIENCES} audiences, none of them empty.`,
    );
  }
  return names;
}
