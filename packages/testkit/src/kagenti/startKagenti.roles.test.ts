import { Scene } from '../testing/Scene';
import { startKagenti } from './startKagenti';

// Making a key has been seen to take two seconds on a busy machine.
jest.setTimeout(30_000);

describe('startKagenti, roles', () => {
  it('holds an administrator for an operator', async () => {
    for (const role of ['kagenti-admin', 'admin', 'kagenti-operator']) {
      const scene = await Scene.create(role);
      const { status } = await scene.call('DELETE', '/agents/team1/none');
      expect([role, status]).toEqual([role, 200]);
      await scene.stop();
    }
  });

  it('names its roles and labels by the configured prefix', async () => {
    const options = { rolePrefix: 'rossoctl' };
    const scene = await Scene.create('kagenti-operator', options);
    const { body } = await scene.call('POST', '/agents');
    expect(body).toEqual({ detail: 'Required role(s): rossoctl-operator' });
    const agent = await scene.call('GET', '/agents/team1/weather');
    expect(agent.body.metadata.labels).toMatchObject({
      'rossoctl.io/type': 'agent',
    });
    await scene.stop();
  });

  it('takes everybody for an administrator without a realm', async () => {
    const kagenti = await startKagenti();
    const read = async (path: string) =>
      (await fetch(`${kagenti.url}/api/v1/auth/${path}`)).json();
    expect(await read('config')).toEqual({
      enabled: false,
      keycloak_url: null,
      realm: null,
      client_id: null,
      redirect_uri: null,
    });
    expect(await read('userinfo')).toMatchObject({
      username: 'admin',
      roles: ['kagenti-admin'],
    });
    const response = await fetch(`${kagenti.url}/api/v1/agents/team1/weather`, {
      method: 'DELETE',
      headers: { authorization: 'Bearer rubbish' },
    });
    expect(response.status).toBe(200);
    await kagenti.stop();
  });

  it('tells where its realm is', async () => {
    const scene = await Scene.create();
    expect((await scene.call('GET', '/auth/status')).body).toEqual({
      enabled: true,
      authenticated: true,
      keycloak_url: scene.issuer.url,
      realm: 'boost',
      client_id: 'kagenti-ui',
    });
    await scene.stop();
  });
});
