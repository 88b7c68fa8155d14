import type { PolicyDecision } from '@backstage/plugin-permission-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { KagentiStandIn } from 'boost-testkit';
import { callPortal } from '../testing/callPortal';
import { conditionalOn } from '../testing/conditionalOn';
import { inNamespace } from '../testing/inNamespace';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

type Policy = (permission: string, user?: string) => boolean | PolicyDecision;

const developer: Policy = permission =>
  permission !== 'boost.kagenti.admin' &&
  inNamespace(permission, 'team1', 'default');
/** Whoever created an agent may do everything with it, and nobody else anything. */
const ofTheirOwn: Policy = (permission, user) =>
  permission.startsWith('boost.kagenti.agent.')
    ? conditionalOn('agent', {
        rule: 'IS_CREATED_BY',
        params: { users: [`${user}`] },
      })
    : developer(permission);
const byImage = { deploymentMethod: 'image', containerImage: 'example/a:v1' };

describe('creation through the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;
  let policy: Policy;

  usePortal(started => ({ kagenti, portal } = started), {
    allows: (permission, user) => policy(permission, user),
    kagenti: { creation: { secretNames: ['shared'] } },
  });
  beforeEach(() => {
    policy = developer;
    kagenti.reset();
  });

  async function send(
    path: string,
    body: unknown,
    options: { method?: string; user?: string } = {},
  ) {
    const { method = 'POST', user = 'alice' } = options;
    const before = kagenti.requests.length;
    const answer = await callPortal(portal, {
      method,
      path: `/kagenti${path}`,
      authorization: mockCredentials.user.header(`user:default/${user}`),
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return {
      status: answer.status,
      text: answer.text,
      bodies: kagenti.requests
        .slice(before)
        .filter(request => request.method === 'POST')
        .map(request => request.body),
    };
  }

  it('refuses to create what the policy would not allow, naming the permission', async () => {
    for (const [path, permission] of [
      ['/agents', 'boost.kagenti.agent.create'],
      ['/tools', 'boost.kagenti.tool.create'],
    ]) {
      const body = { name: 'fresh', namespace: 'team2', ...byImage };
      const { status, text, bodies } = await send(path, body);
      expect([status, bodies]).toEqual([403, []]);
      expect(text).toContain(permission);
    }
    policy = permission =>
      permission === 'boost.kagenti.agent.create'
        ? conditionalOn('agent', {
            allOf: [
              { rule: 'HAS_PROTOCOL', params: { protocols: ['a2a'] } },
              { rule: 'HAS_NAME', params: { names: ['dev-*'] } },
            ],
          })
        : developer(permission);
    const statusOf = async (fields: object) =>
      (await send('/agents', { namespace: 'team1', ...byImage, ...fields }))
        .status;
    expect(await statusOf({ name: 'dev-1', protocol: 'other' })).toBe(403);
    expect(await statusOf({ name: 'prod-1' })).toBe(403);
    expect(await statusOf({ name: 'dev-1' })).toBe(200);
  });

  it('judges and sends a missing namespace as default', async () => {
    const { bodies } = await send('/agents', { name: 'fresh', ...byImage });
    expect(bodies.map(body => JSON.parse(body).namespace)).toEqual(['default']);
    policy = permission =>
      permission !== 'boost.kagenti.admin' && inNamespace(permission, 'team1');
    const refused = await send('/agents', { name: 'fresh', ...byImage });
    expect([refused.status, refused.bodies]).toEqual([403, []]);
  });

  it('refuses a body with a repeated key', async () => {
    const body =
      '{"name":"fresh","namespace":"team1","n\\u0061mespace":"team2"}';
    const { status, text, bodies } = await send('/agents', body);
    expect([status, bodies]).toEqual([400, []]);
    expect(JSON.parse(text).error.code).toBe('BAD_REQUEST_BODY');
  });

  it('lets only listed Secrets be used, unless the caller administers', async () => {
    const create = (secret: string) =>
      send('/agents', {
        name: 'fresh',
        namespace: 'team1',
        ...byImage,
        imagePullSecret: secret,
      });
    const refused = await create('other');
    expect([refused.status, refused.bodies]).toEqual([403, []]);
    expect(refused.text).toContain('boost.kagenti.admin');
    expect((await create('shared')).status).toBe(200);
    policy = () => true;
    kagenti.reset();
    expect((await create('other')).status).toBe(200);
  });

  it('lets the end of a build use no other Secrets either', async () => {
    const { status, text, bodies } = await send(
      '/agents/team1/weather/finalize-shipwright-build',
      {
        envVars: [
          {
            name: 'KEY',
            valueFrom: { secretKeyRef: { name: 'other', key: 'k' } },
          },
        ],
      },
    );
    expect([status, bodies]).toEqual([403, []]);
    expect(text).toContain('boost.kagenti.creation.secretNames');
  });

  it('lets the end of a build make nothing that could not be created', async () => {
    policy = permission =>
      permission === 'boost.kagenti.agent.create'
        ? conditionalOn('agent', {
            rule: 'HAS_PROTOCOL',
            params: { protocols: ['a2a'] },
          })
        : developer(permission);
    const path = '/agents/team1/weather/finalize-shipwright-build';
    for (const body of [{ protocol: 'other' }, { framework: 'CrewAI' }]) {
      const { status, text, bodies } = await send(path, body);
      expect([status, bodies]).toEqual([403, []]);
      expect(text).toContain('boost.kagenti.agent.create');
    }
    expect((await send(path, { protocol: 'a2a' })).bodies).toHaveLength(1);
    expect((await send(path, {})).bodies).toEqual(['{}']);
  });

  it('fetches from no host that is not listed, for administrators either', async () => {
    policy = () => true;
    for (const [path, body] of [
      ['/agents/fetch-env-url', { url: 'https://files.example/.env' }],
      [
        '/agents',
        {
          name: 'fresh',
          namespace: 'team1',
          gitUrl: 'https://git.example/a.git',
        },
      ],
    ] as const) {
      const { status, text, bodies } = await send(path, body);
      expect([status, bodies]).toEqual([403, []]);
      expect(JSON.parse(text).error.code).toBe('HOST_NOT_ALLOWED');
    }
  });

  it('remembers who created an agent through the portal', async () => {
    policy = ofTheirOwn;
    const create = (user: string) =>
      send(
        '/agents',
        { name: 'fresh', namespace: 'team1', ...byImage },
        { user },
      );
    const read = (user: string) =>
      send('/agents/team1/fresh', '', { method: 'GET', user });
    const names = async (user: string) => {
      const options = { method: 'GET', user };
      const { text } = await send('/agents?namespace=team1', '', options);
      return JSON.parse(text).items.map(({ name }: { name: string }) => name);
    };

    expect((await create('alice')).status).toBe(200);
    expect((await read('alice')).status).toBe(200);
    expect((await read('bob')).status).toBe(404);
    expect(await names('alice')).toEqual(['fresh']);
    expect(await names('bob')).toEqual([]);

    // Past the portal somebody deletes it and makes another of that name.
    const direct = `${kagenti.url}/api/v1/agents`;
    await fetch(`${direct}/team1/fresh`, { method: 'DELETE' });
    const body = JSON.stringify({
      name: 'fresh',
      namespace: 'team1',
      ...byImage,
    });
    const headers = { 'content-type': 'application/json' };
    await fetch(direct, { method: 'POST', headers, body });
    expect((await read('alice')).status).toBe(404);
    expect(await names('alice')).toEqual([]);
  });

  it('remembers nobody for what Kagenti refused to create', async () => {
    policy = ofTheirOwn;
    const path = '/agents/team1/refused';
    kagenti.answerNext(
      { status: 422, body: { detail: 'Unprocessable Entity' } },
      { path: /agents$/ },
    );
    const body = { name: 'refused', namespace: 'team1', gitUrl: '' };
    expect((await send('/agents', body)).status).toBe(422);
    const before = kagenti.requests.length;
    const { status } = await send(path, '', { method: 'DELETE' });
    expect(status).toBe(404);
    expect(
      kagenti.requests.slice(before).map(({ method }) => method),
    ).not.toContain('DELETE');
  });
});
