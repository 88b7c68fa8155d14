import type { JsonObject } from '@backstage/types';
import { readFinalization } from './readFinalization';

const subject = { kind: 'agent', namespace: 'team1', name: 'fresh' } as const;
const tool = { ...subject, kind: 'tool' } as const;
const alice = 'user:default/alice';

const labelsOf = (of: typeof subject | typeof tool, body: JsonObject) =>
  readFinalization(of, body)?.labels;

describe('readFinalization', () => {
  it('finds nothing to judge in a body that leaves things as they were begun', () => {
    for (const body of [
      {},
      { protocol: null, framework: null, authBridgeEnabled: null },
      { envVars: [] },
    ]) {
      expect(readFinalization(subject, body, alice)).toBeUndefined();
    }
  });

  it('knows what comes out when the body says both', () => {
    const body = { protocol: 'other', framework: 'CrewAI' };
    expect(readFinalization(subject, body, alice)).toMatchObject({
      namespace: 'team1',
      name: 'fresh',
      creators: [alice],
      protocols: ['other'],
      labels: {
        'kagenti.io/framework': 'CrewAI',
        'protocol.kagenti.io/other': '',
      },
      areLabelsForeseen: true,
    });
  });

  it('does not guess what stands in the build', () => {
    const known = readFinalization(subject, { protocol: 'other' });
    expect(known).toMatchObject({ protocols: ['other'], creators: [] });
    expect(Object.keys(known?.labels ?? {}).sort()).toEqual([
      'app.kubernetes.io/component',
      'app.kubernetes.io/name',
      'kagenti.io/type',
      'protocol.kagenti.io/other',
      'protocol.rossoctl.io/other',
      'rossoctl.io/type',
    ]);
    const framework = readFinalization(subject, { framework: 'CrewAI' });
    expect(framework?.protocols).toBeUndefined();
    expect(framework?.labels).toMatchObject({
      'rossoctl.io/framework': 'CrewAI',
    });
  });

  it('judges whether the proxy of Kagenti is taken away', () => {
    expect(labelsOf(subject, { authBridgeEnabled: false })).toMatchObject({
      'kagenti.io/inject': 'disabled',
      'rossoctl.io/inject': 'disabled',
    });
    expect(labelsOf(subject, { authBridgeEnabled: true })).toMatchObject({
      'rossoctl.io/inject': 'enabled',
    });
    const unclear = labelsOf(subject, { authBridgeEnabled: 'no' });
    expect(unclear).toBeDefined();
    expect(unclear).not.toHaveProperty(['rossoctl.io/inject']);
  });

  it('knows which workload a tool ends as, and that an agent keeps its own', () => {
    const key = 'rossoctl.io/workload-type';
    for (const [workloadType, expected] of [
      ['statefulset', 'statefulset'],
      ['deployment', 'deployment'],
      // Kagenti makes a deployment of whatever it does not know.
      ['job', 'deployment'],
      ['', undefined],
      [5, undefined],
    ]) {
      const body: JsonObject = { workloadType };
      expect(labelsOf(tool, body)?.[key]).toBe(expected);
      expect(labelsOf(subject, body)).toBeDefined();
      expect(labelsOf(subject, body)?.[key]).toBeUndefined();
    }
  });

  it('takes a protocol or framework that is no text for unknown', () => {
    for (const value of ['', 5, ['a2a']]) {
      const known = readFinalization(subject, {
        protocol: value,
        framework: value,
      });
      expect(known).toMatchObject({ namespace: 'team1' });
      expect(known?.protocols).toBeUndefined();
      expect(known?.labels).not.toHaveProperty(['rossoctl.io/framework']);
    }
  });

  it('lets no build end as an agent that has the name of a tool’s Service', () => {
    const named = { ...subject, name: 'adder-mcp' };
    expect(() => readFinalization(named, {})).toThrow('name ends with -mcp');
    expect(readFinalization({ ...named, kind: 'tool' }, {})).toBeUndefined();
  });
});
