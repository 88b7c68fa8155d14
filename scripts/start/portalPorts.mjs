// @ts-check

const DEFAULTS = [
  { name: 'BOOST_APP_PORT', user: 'the app', port: 3000 },
  { name: 'BOOST_BACKEND_PORT', user: 'the backend', port: 7007 },
  { name: 'BOOST_KAGENTI_PORT', user: 'the Kagenti stand-in', port: 7008 },
  { name: 'BOOST_ISSUER_PORT', user: 'the token issuer', port: 7009 },
];

/**
 * The ports of the development portal, each with the environment variable that changes it.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {{ name: string, user: string, port: number, isChosen: boolean }[]}
 */
export function portalPorts(environment) {
  return DEFAULTS.map(entry => {
    const text = environment[entry.name];
    if (!text) return { ...entry, isChosen: false };
    const port = Number(text);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new Error(
        `${entry.name} is ${text}; it must be a port from 1 to 65535.`,
      );
    }
    return { ...entry, port, isChosen: true };
  });
}
