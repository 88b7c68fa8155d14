import { describeReal } from '../real/describeReal';
import { RunningKeycloak } from '../real/keycloak/RunningKeycloak';
import { startKeycloak } from '../real/keycloak/startKeycloak';
import { federatedClient } from '../real/realm/federatedClient';
import { kubernetesIdentityProvider } from '../real/realm/kubernetesIdentityProvider';
import { secretClient } from '../real/realm/secretClient';
import { signedJwtClient } from '../real/realm/signedJwtClient';
import { spiffeIdentityProvider } from '../real/realm/spiffeIdentityProvider';
import { workloadRealm } from '../real/realm/workloadRealm';
import { assertionCases } from '../testing/assertionCases';
import { AssertionScene } from '../testing/AssertionScene';

const TWIN = {
  identityProvider: 'spire',
  subject: 'spiffe://example.org/twin',
};

describeReal('keycloak', 'the cases of startIssuer, assertions', () => {
  let assertions: AssertionScene;
  let keycloak: RunningKeycloak;

  beforeAll(async () => {
    assertions = await AssertionScene.create();
    const { issuer, ownKey } = assertions;
    keycloak = await startKeycloak({
      realms: [
        workloadRealm({
          identityProviders: [
            kubernetesIdentityProvider({ alias: 'k8s', issuer: issuer.issuer }),
            spiffeIdentityProvider(issuer),
          ],
          clients: [
            secretClient({ clientId: 'secret', clientSecret: 'the-secret' }),
            signedJwtClient({
              clientId: 'own',
              keys: { keys: [ownKey.publicJwk] },
            }),
            federatedClient({
              clientId: 'kubernetes',
              identityProvider: 'k8s',
              subject: AssertionScene.serviceAccount,
            }),
            federatedClient({
              clientId: 'spiffe',
              identityProvider: 'spire',
              subject: AssertionScene.spiffeId,
            }),
            federatedClient({ clientId: 'twin-1', ...TWIN }),
            federatedClient({ clientId: 'twin-2', ...TWIN }),
          ],
        }),
      ],
    });
    assertions.realm = `${keycloak.url}/realms/boost`;
    await askFor(await assertions.own({ jti: 'always-the-same' }));
  });

  afterAll(() => Promise.all([keycloak?.stop(), assertions?.issuer.stop()]));

  async function askFor(form: Record<string, string>) {
    const response = await fetch(
      `${assertions.realm}/protocol/openid-connect/token`,
      {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          ...form,
        }),
      },
    );
    const body = await response.json();
    return response.status === 200
      ? '200'
      : `${response.status} ${body.error} ${body.error_description}`;
  }

  it('measures the same answers at the real Keycloak', async () => {
    const answers: [string, string][] = [];
    for (const { title, ask } of assertionCases) {
      answers.push([title, await askFor(await ask(assertions))]);
    }

    expect(answers).toEqual(
      assertionCases.map(({ title, answer }) => [title, answer]),
    );
  });
});
