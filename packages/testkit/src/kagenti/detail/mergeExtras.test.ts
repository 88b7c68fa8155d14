import { mergeExtras } from './mergeExtras';

describe('mergeExtras', () => {
  it('goes into objects and lists and keeps what it does not name', () => {
    const detail = { spec: { containers: [{ name: 'agent', args: null }] } };
    const extras = {
      spec: { containers: [{ args: ['--x'] }, { name: 'second' }] },
      extra: 1,
    };
    expect(mergeExtras(detail, extras)).toEqual({
      spec: {
        containers: [{ name: 'agent', args: ['--x'] }, { name: 'second' }],
      },
      extra: 1,
    });
    expect(detail.spec.containers).toEqual([{ name: 'agent', args: null }]);
  });

  it('leaves the rest of a longer list alone and replaces what does not match', () => {
    expect(mergeExtras({ list: [1, 2], a: {} }, { list: [9], a: [0] })).toEqual(
      { list: [9, 2], a: [0] },
    );
  });
});
