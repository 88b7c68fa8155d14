import { readFinalization } from './readFinalization';

const subject = { kind: 'agent', namespace: 'team1', name: 'fresh' } as const;
const alice = 'user:default/alice';

describe('readFinalization', () => {
  it('finds nothing to judge in a body that leaves things as they were begun', () => {
    for (const body of [
      {},
      { protocol: null, framework: null },
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
    });
  });

  it('does not guess what stands in the build', () => {
    const known = readFinalization(subject, { protocol: 'other' });
    expect(known).toMatchObject({ protocols: ['other'], creators: [] });
    expect(known?.labels).toBeUndefined();
    const framework = readFinalization(subject, { framework: 'CrewAI' });
    expect(framework?.protocols).toBeUndefined();
    expect(framework?.labels).toBeUndefined();
  });
});
