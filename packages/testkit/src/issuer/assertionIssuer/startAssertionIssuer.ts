import { LocalServer } from '../../http/LocalServer';
import { sendJson } from '../../http/sendJson';
import { AssertionIssuer } from './AssertionIssuer';
import { AssertionKey } from './AssertionKey';

/**
 * Starts a stand-in for a cluster and a trust domain on the loopback address, where
 * Keycloak reads keys by plain HTTP too.
 *
 * @public
 */
export async function startAssertionIssuer(): Promise<AssertionIssuer> {
  let key = await AssertionKey.create();
  const local = await LocalServer.create(0);
  local.handle((request, response) => {
    const { publicJwk } = key;
    const answers: Record<string, object> = {
      '/.well-known/openid-configuration': {
        issuer: local.url,
        jwks_uri: `${local.url}/openid/v1/jwks`,
      },
      '/openid/v1/jwks': { keys: [{ ...publicJwk, use: 'sig', alg: 'ES256' }] },
      // SPIRE's bundle says nothing of the algorithm.
      '/bundle': { keys: [{ ...publicJwk, use: 'jwt-svid' }] },
    };
    const answer = answers[request.url ?? ''];
    sendJson(response, answer ? 200 : 404, answer ?? {});
  });
  return {
    issuer: local.url,
    trustDomain: 'example.org',
    bundleEndpoint: `${local.url}/bundle`,
    readKeys: () => ({ keys: [key.publicJwk] }),
    sign: (claims, fault) => key.sign(claims, fault),
    async rotateKeys() {
      key = await AssertionKey.create();
    },
    stop: () => local.close(),
  };
}
