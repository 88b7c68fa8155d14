import { InputError } from '@backstage/errors';
import type { ConfigProblem } from './ConfigProblem';

/**
 * One error for all problems: whoever repairs a configuration should see the whole
 * list at the first start.
 *
 * @internal
 */
export function createConfigError(
  problems: readonly ConfigProblem[],
): InputError {
  const lines = problems.map(({ key, message }) => `- ${key} ${message}`);
  const count =
    problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  return new InputError(
    `Boost's configuration has ${count} (docs/configuration.md explains every key):\n${lines.join(
      '\n',
    )}`,
  );
}
