import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  type IssuerIdentityProvider,
  startIssuer,
  startWorkloadApi,
} from 'boost-testkit';
import { TrustDomain, WorkloadApiClient } from 'spiffe-workload-api';
import type { TokenSource } from 'workload-oauth';
import { kagentiTokenSourceServiceRef } from './kagentiTokenSourceServiceRef';

const SVID_PATH = '/ns/portal/sa/boost';

/** Starts a backend whose portal authenticates like this, and gives its token source. */
async function startBackend(auth: JsonObject) {
  const logger = mockServices.rootLogger.mock();
  logger.child.mockReturnValue(logger);
  let tokens: TokenSource | undefined;
  const backend = await startTestBackend({
    features: [
      createBackendPlugin({
        pluginId: 'asking',
        register({ registerInit }) {
          registerInit({
            deps: { source: kagentiTokenSourceServiceRef },
            async init({ source }) {
              tokens = source.tokens;
            },
          });
        },
      }),
      logger.factory,
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          boost: { kagenti: { baseUrl: 'http://127.0.0.1:9', auth } },
        },
      }),
    ],
  });
  return { backend, logger, tokens: tokens! };
}

describe('kagentiTokenSourceServiceRef', () => {
  it('tells at start what its client authentication lacks', async () => {
    const { backend, logger, tokens } = await startBackend({
      tokenEndpoint:
        'http://127.0.0.1:9/realms/r/protocol/openid-connect/token',
      clientAuthentication: {
        method: 'kubernetes',
        tokenFile: '/nowhere/marked/token',
      },
    });
    await expect(tokens.getAccessToken()).rejects.toMatchObject({
      code: 'ASSERTION_FILE_MISSING',
    });

    const warnings = logger.warn.mock.calls.map(([message]) => message);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^The portal cannot authenticate at Keycloak yet: .*\/nowhere\/marked\/token/,
      ),
    ]);
    await backend.stop();
  });

  it('gets a token by SPIFFE without a secret or a client id, and ends its watch', async () => {
    const agent = await startWorkloadApi({ entries: [{ path: SVID_PATH }] });
    const issuer = await startIssuer({
      clients: [
        {
          clientId: 'boost-portal',
          federated: {
            identityProvider: 'spire',
            subject: `spiffe://example.org${SVID_PATH}`,
          },
        },
      ],
      identityProviders: [
        {
          alias: 'spire',
          kind: 'spiffe',
          name: 'example.org',
          readKeys: () => readKeys(agent.address),
        },
      ],
    });
    const { backend, logger, tokens } = await startBackend({
      tokenEndpoint: issuer.tokenEndpoint,
      clientAuthentication: {
        method: 'spiffe',
        workloadApiAddress: agent.address,
      },
    });

    const token = await tokens.getAccessToken();

    const [, payload] = token.value.reveal().split('.');
    expect(
      JSON.parse(Buffer.from(payload, 'base64url').toString()),
    ).toMatchObject({ azp: 'boost-portal' });
    expect(logger.warn).not.toHaveBeenCalled();
    await backend.stop();
    await agent.stop();
    await issuer.stop();
    // Its watch of the bundles would have gone on and told of the agent's end.
    expect(logger.warn).not.toHaveBeenCalled();
  });
});

type Keys = Awaited<ReturnType<IssuerIdentityProvider['readKeys']>>;

/** The public keys of the stand-in, as its bundle endpoint would give them. */
async function readKeys(address: string): Promise<Keys> {
  const client = WorkloadApiClient.create({ address });
  try {
    const bundles = await client.fetchJwtBundles();
    const bundle = bundles.getJwtBundle(TrustDomain.parse('example.org'));
    return {
      keys: bundle.keyIds.map(kid => ({
        ...bundle.findKey(kid)!.export({ format: 'jwk' }),
        kid,
      })),
    } as Keys;
  } finally {
    client.close();
  }
}
