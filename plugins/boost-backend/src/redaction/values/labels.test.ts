import { labels } from './labels';

describe('labels', () => {
  it('keeps what Kubernetes accepts as a label', () => {
    const real = {
      'app.kubernetes.io/name': 'clock',
      'protocol.rossoctl.io/a2a': '',
      tier: 'A_b.c-9',
    };
    expect(labels.parse(real)).toEqual(real);
  });

  it('leaves out each entry that is no label', () => {
    expect(
      labels.parse({
        kept: 'yes',
        url: 'https://user:pass@example.com',
        assignment: 'password=x',
        long: 'x'.repeat(64),
        'a/b/c': 'x',
        '-a': 'x',
        [`${'a'.repeat(317)}/b`]: 'x',
        number: 5,
        nested: { a: 'b' },
        nothing: null,
      }),
    ).toEqual({ kept: 'yes' });
  });
});
