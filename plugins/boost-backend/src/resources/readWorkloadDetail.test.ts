import { readWorkloadDetail } from './readWorkloadDetail';

const uid = '3c833444-5b7c-45e8-bffa-3318592d8ae5';
const labels = { 'protocol.rossoctl.io/a2a': '', tier: 'gold' };

describe('readWorkloadDetail', () => {
  it('reads the camel case of agents and the snake case of tools', () => {
    const spelt = {
      creationTimestamp: '2026-11-22T04:50:25+00:00',
      creation_timestamp: '2026-11-22T04:50:25+00:00',
    };
    for (const [key, value] of Object.entries(spelt)) {
      const annotations = { 'rossoctl.io/shipwright-build': 'weather' };
      const metadata = { uid, labels, annotations, [key]: value };
      expect(readWorkloadDetail({ metadata, spec: {} })).toEqual({
        uid,
        createdAt: new Date('2026-11-22T04:50:25Z'),
        builtBy: 'weather',
        labels,
        protocols: ['a2a'],
      });
    }
  });

  it('takes absent labels for none', () => {
    for (const absent of [null, undefined]) {
      expect(readWorkloadDetail({ metadata: { uid, labels: absent } })).toEqual(
        { uid, kind: 'other', labels: {}, protocols: [] },
      );
    }
  });

  it('does not say what Kagenti made and its operator has yet to label', () => {
    const kindOf = (own: Record<string, string>) =>
      readWorkloadDetail({ metadata: { uid, labels: own } })?.kind;
    expect(kindOf({ 'app.kubernetes.io/managed-by': 'rossoctl-ui' })).toBe(
      undefined,
    );
    expect(kindOf({ 'protocol.kagenti.io/mcp': '' })).toBe(undefined);
    expect(kindOf({ 'app.kubernetes.io/managed-by': 'Helm' })).toBe('other');
    const skill = { 'app.kubernetes.io/managed-by': 'kagenti-ui' };
    expect(kindOf({ ...skill, 'kagenti.io/type': 'skill' })).toBe('other');
  });

  it.each([
    'kagenti.io/type',
    'rossoctl.io/type',
    'set-by.operator/type',
    'app.kubernetes.io/component',
  ])('knows by the label %s whether it is an agent or a tool', key => {
    const kindOf = (value: string) =>
      readWorkloadDetail({ metadata: { uid, labels: { [key]: value } } })?.kind;
    expect(['agent', 'tool', 'skill'].map(kindOf)).toEqual([
      'agent',
      'tool',
      'other',
    ]);
  });

  it('leaves out the uid of a build, which is not that of the workload to come', () => {
    const json = { metadata: { uid, labels }, isBuild: true };
    expect(readWorkloadDetail(json)).toEqual({ labels, protocols: ['a2a'] });
  });

  it.each([
    [undefined],
    [null],
    ['text'],
    [[]],
    [{}],
    [{ metadata: null }],
    [{ metadata: { labels } }],
    [{ metadata: { uid: '', labels } }],
    [{ metadata: { uid: 7, labels } }],
    [{ metadata: { uid, labels: { tier: 7 } } }],
    [{ metadata: { uid, labels: ['tier'] } }],
  ])('reads nothing off %j', json => {
    expect(readWorkloadDetail(json)).toBeUndefined();
  });
});
