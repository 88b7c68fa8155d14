import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { startIssuer, startKagenti } from 'boost-testkit';
import type { KagentiClient } from '../kagenti/KagentiClient';
import { discardBody } from '../connections/discardBody';
import { kagentiClientServiceRef } from './kagentiClientServiceRef';

describe('kagentiClientServiceRef', () => {
  it('gives two plugins one client and one token manager', async () => {
    const issuer = await startIssuer({
      clients: [{ clientId: 'boost-portal', clientSecret: 'hush' }],
    });
    const kagenti = await startKagenti({ jwksUri: issuer.jwksUri });
    const clients: KagentiClient[] = [];
    const createPlugin = (pluginId: string) =>
      createBackendPlugin({
        pluginId,
        register({ registerInit }) {
          registerInit({
            deps: {
              client: kagentiClientServiceRef,
              logger: coreServices.logger,
            },
            async init({ client }) {
              clients.push(client);
              const { status, body } = await client.send({
                method: 'GET',
                path: '/api/v1/agents',
              });
              discardBody(body);
              expect(status).toBe(200);
            },
          });
        },
      });

    const backend = await startTestBackend({
      features: [
        createPlugin('one'),
        createPlugin('two'),
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            boost: {
              kagenti: {
                baseUrl: kagenti.url,
                auth: {
                  tokenEndpoint: issuer.tokenEndpoint,
                  clientId: 'boost-portal',
                  clientSecret: 'hush',
                },
              },
            },
          },
        }),
      ],
    });

    expect(clients).toHaveLength(2);
    expect(clients[0]).toBe(clients[1]);
    expect(issuer.grants).toBe(1);
    await backend.stop();
    await kagenti.stop();
    await issuer.stop();
  });
});
