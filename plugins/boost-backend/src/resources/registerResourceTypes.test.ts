import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { boostPermissions } from 'backstage-plugin-boost-common';
import request from 'supertest';
import { MemoryCreatorStore } from '../creators/testing/MemoryCreatorStore';
import { registerResourceTypes } from './registerResourceTypes';
import type { Subject } from './Subject';
import { FakeWorkloads } from './testing/FakeWorkloads';

const weather: Subject = { kind: 'agent', namespace: 'team1', name: 'weather' };
const clock: Subject = { kind: 'tool', namespace: 'team1', name: 'clock' };
const alice = 'user:default/alice';

describe('registerResourceTypes', () => {
  const workloads = FakeWorkloads.create()
    .add(weather, { uid: 'uid-1', labels: { tier: 'gold' } })
    .add(clock, { uid: 'uid-2', protocols: ['mcp'] });
  const creators = MemoryCreatorStore.create({
    ...weather,
    creator: alice,
    uid: 'uid-1',
  });
  let backend: TestBackend;

  beforeAll(async () => {
    const plugin = createBackendPlugin({
      pluginId: 'boost',
      register(env) {
        env.registerInit({
          deps: {
            logger: coreServices.logger,
            permissionsRegistry: coreServices.permissionsRegistry,
          },
          async init({ logger, permissionsRegistry }) {
            registerResourceTypes({
              permissionsRegistry,
              workloads,
              creators,
              logger,
            });
          },
        });
      },
    });
    backend = await startTestBackend({ features: [plugin] });
  });

  afterAll(() => backend.stop());

  const WELL_KNOWN = '/api/boost/.well-known/backstage/permissions';

  /** What the permission backend is told when another plugin asks about resources. */
  async function apply(
    resourceType: string,
    refs: string[],
    rule: string,
    params: object,
  ) {
    const conditions = { rule, resourceType, params };
    const { body, status } = await request(backend.server)
      .post(`${WELL_KNOWN}/apply-conditions`)
      .set('authorization', mockCredentials.service.header())
      .send({
        items: [
          { id: '1', resourceRef: refs, resourceType, conditions },
          {
            id: '2',
            resourceRef: refs,
            resourceType,
            conditions: { not: conditions },
          },
        ],
      });
    return status === 200
      ? body.items.map(({ result }: { result: string[] }) => result)
      : status;
  }

  it('tells policy editors every permission with its type of resources, and the rules of each', async () => {
    const { body } = await request(backend.server)
      .get(`${WELL_KNOWN}/metadata`)
      .set('authorization', mockCredentials.service.header());
    const byName = (all: readonly { name: string }[]) =>
      [...all].sort((a, b) => a.name.localeCompare(b.name));
    expect(byName(body.permissions)).toEqual(byName(boostPermissions));
    expect(body.rules).toHaveLength(12);
  });

  it('judges agents and tools for other plugins, with all their facts', async () => {
    const users = { users: [alice] };
    expect(
      await apply('kagenti-agent', ['team1/weather'], 'IS_CREATED_BY', users),
    ).toEqual([['ALLOW'], ['DENY']]);
    const gold = { key: 'tier', value: 'gold' };
    expect(
      await apply('kagenti-agent', ['team1/weather'], 'HAS_LABEL', gold),
    ).toEqual([['ALLOW'], ['DENY']]);
    const mcp = { protocols: ['mcp'] };
    expect(
      await apply('kagenti-tool', ['team1/clock'], 'HAS_PROTOCOL', mcp),
    ).toEqual([['ALLOW'], ['DENY']]);
  });

  it('allows nothing of what does not exist or is not named properly', async () => {
    const refs = ['team1/absent', 'team1', 'team1/weather/x', 'Team1/weather'];
    const denied = refs.map(() => 'DENY');
    expect(
      await apply('kagenti-agent', refs, 'IN_NAMESPACE', {
        namespaces: ['team1'],
      }),
    ).toEqual([denied, denied]);
    expect(
      await apply('kagenti-tool', ['team1/weather'], 'HAS_NAME', {
        names: ['*'],
      }),
    ).toEqual([['DENY'], ['DENY']]);
  });

  it('judges namespaces by their name', async () => {
    const params = { namespaces: ['team*'] };
    expect(
      await apply(
        'kagenti-namespace',
        ['team1', 'other', 'team1/x'],
        'IN_NAMESPACE',
        params,
      ),
    ).toEqual([
      ['ALLOW', 'DENY', 'DENY'],
      ['DENY', 'ALLOW', 'DENY'],
    ]);
  });

  it('fails rather than deciding when Kagenti cannot tell', async () => {
    workloads.failure = new Error('Kagenti is down');
    const params = { names: ['weather'] };
    expect(
      await apply('kagenti-agent', ['team1/weather'], 'HAS_NAME', params),
    ).toBe(500);
    workloads.failure = undefined;
  });
});
