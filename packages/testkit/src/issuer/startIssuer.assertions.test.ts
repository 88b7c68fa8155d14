import { assertionCases } from '../testing/assertionCases';
import { AssertionScene } from '../testing/AssertionScene';
import { IssuerScene } from '../testing/IssuerScene';

describe('startIssuer, assertions', () => {
  let assertions: AssertionScene;
  let scene: IssuerScene;

  beforeAll(async () => {
    assertions = await AssertionScene.create();
    const { issuer } = assertions;
    const readKeys = () => issuer.readKeys();
    const federated = (identityProvider: string, subject: string) => ({
      federated: { identityProvider, subject },
    });
    const twin = federated('spire', 'spiffe://example.org/twin');
    scene = await IssuerScene.create({
      identityProviders: [
        { alias: 'k8s', kind: 'kubernetes', name: issuer.issuer, readKeys },
        { alias: 'spire', kind: 'spiffe', name: issuer.trustDomain, readKeys },
      ],
      clients: [
        { clientId: 'secret', clientSecret: 'the-secret' },
        { clientId: 'own', keys: { keys: [assertions.ownKey.publicJwk] } },
        {
          clientId: 'kubernetes',
          ...federated('k8s', AssertionScene.serviceAccount),
        },
        {
          clientId: 'spiffe',
          ...federated('spire', AssertionScene.spiffeId),
        },
        { clientId: 'twin-1', ...twin },
        { clientId: 'twin-2', ...twin },
      ],
    });
    assertions.realm = scene.issuer.issuer;
    // For the case of an assertion that was used before.
    await askFor(await assertions.own({ jti: 'always-the-same' }));
  });

  afterAll(() => Promise.all([scene.stop(), assertions.issuer.stop()]));

  async function askFor(form: Record<string, string>) {
    const { status, body } = await scene.askPlainly(form);
    return status === 200
      ? '200'
      : `${status} ${body.error} ${body.error_description}`;
  }

  it.each(assertionCases.map(item => [item.title, item] as const))(
    'answers assertions as Keycloak was measured to: %s',
    async (_, { ask, answer }) => {
      expect(await askFor(await ask(assertions))).toBe(answer);
    },
  );

  it('accepts what was signed by a new key of the cluster at once', async () => {
    const before = await assertions.kubernetes();
    await assertions.issuer.rotateKeys();

    expect(await askFor(before)).toMatch(/^401/);
    expect(await askFor(await assertions.kubernetes())).toBe('200');
  });

  it('records an assertion without showing it', async () => {
    const form = await assertions.spiffe();
    await askFor(form);

    const [request] = scene.issuer.requests.slice(-1);
    expect(request).toMatchObject({
      authentication: 'assertion',
      clientId: undefined,
      status: 200,
    });
    expect(JSON.stringify(request)).not.toContain(form.client_assertion);
  });

  it('lets a client without any credential never in', async () => {
    const open = await IssuerScene.create({ clients: [{ clientId: 'open' }] });
    const { status } = await open.askPlainly({ client_id: 'open' });
    await open.stop();

    expect(status).toBe(401);
  });
});
