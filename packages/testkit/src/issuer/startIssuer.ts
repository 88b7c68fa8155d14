import { LocalServer } from '../http/LocalServer';
import { Issuer } from './Issuer';
import { IssuerOptions } from './IssuerOptions';
import { IssuerServer } from './IssuerServer';
import { Realm } from './Realm';
import { SigningKey } from './SigningKey';

// Keycloak's default for a new realm.
const DEFAULT_LIFESPAN_SECONDS = 300;

/**
 * Starts a stand-in for Keycloak on the loopback address. It serves one realm's
 * metadata, key set and token endpoint (RFC 6749 section 4.4) with Keycloak's
 * paths, bodies and refusals.
 *
 * @param options - the port, the realm and its clients
 * @throws RangeError when the lifetime is not a positive integer
 * @throws Error when the port is taken
 * @public
 */
export async function startIssuer(
  options: IssuerOptions = {},
): Promise<Issuer> {
  const {
    port = 0,
    realm: realmName = 'boost',
    accessTokenLifespanSeconds: lifespanSeconds = DEFAULT_LIFESPAN_SECONDS,
    clients = [],
    identityProviders = [],
  } = options;
  if (!Number.isInteger(lifespanSeconds) || lifespanSeconds < 1) {
    throw new RangeError(
      `accessTokenLifespanSeconds must be an integer of at least 1, got ${lifespanSeconds}`,
    );
  }
  const key = await SigningKey.create();
  const local = await LocalServer.create(port);
  const issuer = `${local.url}/realms/${realmName}`;
  const realm = Realm.create(
    { issuer, lifespanSeconds, clients, identityProviders },
    key,
  );
  const server = IssuerServer.create({ realmName, issuer, realm });
  local.handle((request, response) => void server.handle(request, response));

  return {
    url: local.url,
    issuer,
    tokenEndpoint: `${issuer}/protocol/openid-connect/token`,
    jwksUri: `${issuer}/protocol/openid-connect/certs`,
    requests: server.requests,
    get grants() {
      return realm.grants;
    },
    answerNext: (answer, times) => server.answers.add(answer, times),
    hold: () => server.gate.hold(),
    rotateKeys: () => realm.rotateKeys(),
    stop: () => local.close(),
  };
}
