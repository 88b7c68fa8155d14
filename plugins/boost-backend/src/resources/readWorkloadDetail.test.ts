import { readWorkloadDetail } from './readWorkloadDetail';

const uid = '3c833444-5b7c-45e8-bffa-3318592d8ae5';
const labels = { 'protocol.rossoctl.io/a2a': '', tier: 'gold' };

describe('readWorkloadDetail', () => {
  it('reads the camel case of agents and the snake case of tools', () => {
    const spelt = { creationTimestamp: 'now', deletion_timestamp: null };
    for (const [key, value] of Object.entries(spelt)) {
      const json = { metadata: { uid, labels, [key]: value }, spec: {} };
      expect(readWorkloadDetail(json)).toEqual({
        uid,
        kind: 'other',
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
