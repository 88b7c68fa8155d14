import type { JsonWebKey } from 'node:crypto';
import {
  startIssuer,
  startWorkloadApi,
  type WorkloadApiStandIn,
} from 'boost-testkit';
import { decodeJwt } from 'jose';
import { JwtSource, SpiffeId, TrustDomain } from 'spiffe-workload-api';
import { AssertionMaker } from '../testing/AssertionMaker';
import { KeycloakTokenManager } from '../tokens/KeycloakTokenManager';
import { createClientAuthentication } from './createClientAuthentication';

describe('client authentication by the Workload API', () => {
  let workloadApi: WorkloadApiStandIn;

  beforeAll(async () => {
    workloadApi = await startWorkloadApi({
      entries: [
        { path: '/ns/team1/sa/stranger' },
        { path: '/ns/team1/sa/portal' },
      ],
    });
  });

  afterAll(() => workloadApi.stop());

  it('gets a token by a JWT-SVID of the identity that is asked for', async () => {
    const jwtSvids = await JwtSource.create({ address: workloadApi.address });
    const bundle = jwtSvids.getJwtBundle(TrustDomain.parse('example.org'));
    const keys = [...bundle.keyIds].map(kid => ({
      ...(bundle.findKey(kid)!.export({ format: 'jwk' }) as JsonWebKey),
      kid,
    }));
    const issuer = await startIssuer({
      identityProviders: [
        {
          alias: 'spire',
          kind: 'spiffe',
          name: 'example.org',
          readKeys: () => ({ keys: keys as never }),
        },
      ],
      clients: [
        {
          clientId: 'portal',
          federated: {
            identityProvider: 'spire',
            subject: AssertionMaker.spiffeId,
          },
        },
      ],
    });
    const manager = KeycloakTokenManager.create({
      tokenEndpoint: new URL(issuer.tokenEndpoint),
      clientAuthentication: createClientAuthentication({
        method: 'spiffe',
        jwtSvids,
        subject: SpiffeId.parse(AssertionMaker.spiffeId),
      }),
    });

    const { value } = await manager.getAccessToken();

    expect(decodeJwt(value.reveal()).azp).toBe('portal');
    manager.close();
    jwtSvids.close();
    await issuer.stop();
  });
});
