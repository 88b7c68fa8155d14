// @ts-check

/**
 * Values for the environment variables that a config file names and the
 * environment lacks, so that its keys are there to be checked.
 *
 * @param {string} yaml
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Record<string, string>}
 */
export function placeholders(yaml, environment) {
  const names = [...yaml.matchAll(/\$\{\s*(\w+)/g)].map(([, name]) => name);
  return Object.fromEntries(
    names
      .filter(name => environment[name] === undefined)
      .map(name => [name, 'placeholder']),
  );
}
