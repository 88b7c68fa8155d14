// @ts-check

/**
 * @param {readonly { port: number }[]} ports
 * @returns {string} what to print once the portal is up
 */
export function whereToLook(ports) {
  const [app, backend, kagenti, issuer] = ports.map(({ port }) => port);
  return `
The portal is up.

  app                   http://localhost:${app}
  backend               http://localhost:${backend}
  Kagenti stand-in      http://127.0.0.1:${kagenti}
  token issuer          http://127.0.0.1:${issuer}

List the agents as a guest:

  TOKEN=$(curl -s -H 'X-Requested-With: XMLHttpRequest' http://localhost:${backend}/api/auth/guest/refresh | node -p 'JSON.parse(fs.readFileSync(0)).backstageIdentity.token')
  curl -H "Authorization: Bearer $TOKEN" 'http://localhost:${backend}/api/boost/kagenti/agents?namespace=team1'

Ctrl-C stops everything.
`;
}
