// @ts-check
import { isOlder } from './isOlder.mjs';
import { readGoVersion } from './readGoVersion.mjs';

/** The first Go that fetches the version that a module asks for. */
export const OLDEST = '1.21';

const ADVICE = `Please install Go ${OLDEST} or newer (https://go.dev/dl), then run this again.`;

/**
 * @param {string | undefined} output what `go version` printed; undefined when there is no Go
 * @param {string} needed the version that the module asks for
 * @returns {NodeJS.ProcessEnv} what to add to the environment, so that Go fetches a newer one if it has to
 * @throws Error that says which Go is there and which is needed
 */
export function chooseToolchain(output, needed) {
  if (output === undefined) throw new Error(`Go is missing. ${ADVICE}`);
  const version = readGoVersion(output);
  if (!version) throw new Error(`Go does not say its version. ${ADVICE}`);
  if (isOlder(version, parse(OLDEST))) {
    throw new Error(`Go ${version.join('.')} is too old. ${ADVICE}`);
  }
  // Where it is new enough, whatever the machine is set to holds.
  return isOlder(version, parse(needed)) ? { GOTOOLCHAIN: 'auto' } : {};
}

/** @param {string} version */
function parse(version) {
  return /** @type {[number, number, number]} */ (readGoVersion(version));
}
