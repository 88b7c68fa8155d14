// @ts-check

/** @type {Record<string, (port: number) => Record<string, string>>} */
const SETTINGS = {
  BOOST_APP_PORT: port => ({
    APP_CONFIG_app_baseUrl: `http://localhost:${port}`,
    APP_CONFIG_backend_cors_origin: `http://localhost:${port}`,
  }),
  BOOST_BACKEND_PORT: port => ({
    APP_CONFIG_backend_baseUrl: `http://localhost:${port}`,
    APP_CONFIG_backend_listen_port: String(port),
  }),
  BOOST_KAGENTI_PORT: port => ({
    APP_CONFIG_boost_kagenti_baseUrl: `http://127.0.0.1:${port}`,
  }),
  BOOST_ISSUER_PORT: port => ({
    APP_CONFIG_boost_kagenti_auth_tokenEndpoint: `http://127.0.0.1:${port}/realms/boost/protocol/openid-connect/token`,
  }),
};

/**
 * The environment that makes the stand-ins and the portal follow the ports.
 * Backstage reads APP_CONFIG_ variables over its config files, so only a port
 * that was chosen is said there: the files stay in charge of the rest.
 *
 * @param {readonly { name: string, port: number, isChosen: boolean }[]} ports
 * @returns {Record<string, string>}
 */
export function portalEnvironment(ports) {
  /** @type {Record<string, string>} */
  const environment = {};
  for (const { name, port, isChosen } of ports) {
    environment[name] = String(port);
    if (isChosen) Object.assign(environment, SETTINGS[name](port));
  }
  return environment;
}
