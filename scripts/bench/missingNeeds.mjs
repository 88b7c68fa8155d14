// @ts-check
import { isOnPath } from '../process/isOnPath.mjs';
import { counterparts } from '../real/counterparts.mjs';

/**
 * What a suite cannot do without: programs on the PATH, and real counterparts by name.
 *
 * @typedef {{ programs?: readonly string[], counterparts?: readonly string[] }} Needs
 */

/**
 * @param {Needs} [needs]
 * @param {{ isOnPath: (program: string) => boolean, counterparts: readonly Pick<import('../real/counterparts.mjs').Counterpart, 'name' | 'isInstalled'>[] }} [machine]
 * @returns {string | undefined} one line that says what the machine lacks
 */
export function missingNeeds(needs = {}, machine = { isOnPath, counterparts }) {
  const programs = (needs.programs ?? []).filter(
    name => !machine.isOnPath(name),
  );
  const uninstalled = (needs.counterparts ?? []).filter(
    wanted =>
      !machine.counterparts.some(
        ({ name, isInstalled }) => name === wanted && isInstalled(),
      ),
  );
  const lacks = [
    ...programs.map(name => `${name} on the PATH`),
    ...uninstalled.map(name => `${name} (npm run real:install)`),
  ];
  return lacks.length > 0
    ? `This suite needs ${lacks.join(', and ')}.`
    : undefined;
}
