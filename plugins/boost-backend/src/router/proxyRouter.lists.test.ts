import type { PolicyDecision } from '@backstage/plugin-permission-common';
import { defaultSeed, type KagentiStandIn, startKagenti } from 'boost-testkit';
import { callPortal } from '../testing/callPortal';
import { conditionalOn } from '../testing/conditionalOn';
import { inNamespace } from '../testing/inNamespace';
import { startPortal, type Portal } from '../testing/startPortal';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

type Policy = (permission: string) => boolean | PolicyDecision;

const onlyTeam1: Policy = permission =>
  permission !== 'boost.kagenti.admin' && inNamespace(permission, 'team1');

describe('lists of the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;
  let policy: Policy;

  beforeAll(async () => {
    const build = { gitUrl: 'https://user:marked@git.example/a.git' };
    kagenti = await startKagenti({
      seed: {
        ...defaultSeed,
        builds: [
          { kind: 'agent', namespace: 'team1', name: 'weather', ...build },
          { kind: 'tool', namespace: 'team1', name: 'calculator', ...build },
          { kind: 'agent', namespace: 'team2', name: 'support', ...build },
        ],
      },
    });
    portal = await startPortal({
      kagentiUrl: kagenti.url,
      allows: permission => policy(permission),
    });
  });
  afterAll(async () => {
    await portal?.stop();
    await kagenti?.stop();
  });
  beforeEach(() => {
    policy = onlyTeam1;
  });

  async function list(path: string) {
    const before = kagenti.requests.length;
    const { status, text } = await callPortal(portal, {
      path: `/kagenti${path}`,
    });
    expect(status).toBe(200);
    return {
      content: JSON.parse(text),
      text,
      asked: kagenti.requests
        .slice(before)
        .map(({ url }) => url.replace('/api/v1', '')),
    };
  }

  const namesOf = ({ content }: { content: { items: { name: string }[] } }) =>
    content.items.map(({ name }) => name);

  it('answers an empty list for a namespace that may not be read', async () => {
    for (const path of ['/agents', '/tools', '/agents/shipwright-builds']) {
      const { text, asked } = await list(`${path}?namespace=team2`);
      expect([text, asked]).toEqual(['{"items":[]}', []]);
    }
  });

  it('lists several namespaces, asking only for those that can pass', async () => {
    const some = await list('/agents?namespaces=team1,team2');
    expect(some.asked).toEqual(['/agents?namespace=team1']);
    policy = () => true;
    const all = await list('/agents?namespaces=team2,team1');
    expect(all.asked.sort()).toEqual([
      '/agents?namespace=team1',
      '/agents?namespace=team2',
    ]);
    expect(namesOf(all).slice(-namesOf(some).length)).toEqual(namesOf(some));
    expect(namesOf(all)).toContain('support');
  });

  it('filters rows by the rules that rows can answer', async () => {
    policy = permission =>
      permission === 'boost.kagenti.agent.read'
        ? conditionalOn('agent', {
            anyOf: [
              { rule: 'HAS_NAME', params: { names: ['l*'] } },
              {
                rule: 'HAS_LABEL',
                params: { key: 'kagenti.io/framework', value: 'CrewAI' },
              },
            ],
          })
        : true;
    expect(namesOf(await list('/agents?namespace=team1'))).toEqual([
      'travel-planner',
      'ledger',
    ]);
  });

  it('filters builds by the agent or tool that they belong to', async () => {
    const builds = await list('/shipwright/builds?allNamespaces=true');
    expect(namesOf(builds)).toEqual(['weather', 'calculator']);
    policy = permission =>
      permission !== 'boost.kagenti.tool.read' && onlyTeam1(permission);
    expect(
      namesOf(await list('/shipwright/builds?allNamespaces=true')),
    ).toEqual(['weather']);
    expect(
      namesOf(await list('/agents/shipwright-builds?allNamespaces=true')),
    ).toEqual(['weather']);
  });

  it('shows the address of sources without its password to all but administrators', async () => {
    const path = '/shipwright/builds?namespace=team1';
    expect((await list(path)).text).not.toContain('marked');
    policy = () => true;
    expect((await list(path)).text).toContain('marked');
  });

  it('shows only the namespaces that may be read', async () => {
    expect((await list('/namespaces')).content).toEqual({
      namespaces: ['team1'],
    });
    policy = () => true;
    expect((await list('/namespaces')).content).toEqual({
      namespaces: ['team1', 'team2'],
    });
  });
});
