import { describeOutcome } from './describeOutcome';

describe('describeOutcome', () => {
  it('takes a caller who has left before the grant for no conversation', () => {
    expect(describeOutcome('abandoned')).toEqual({
      error: new Error('The caller left before the answer was complete'),
      meta: { outcome: 'abandoned' },
    });
  });
});
