import { describeField } from './describeField';

describe('describeField', () => {
  it('names a field by its way from the top', () => {
    expect(describeField(['name'])).toBe('name');
    expect(
      describeField(['envVars', 0, 'valueFrom', 'secretKeyRef', 'name']),
    ).toBe('envVars[0].valueFrom.secretKeyRef.name');
  });

  it('quotes names that could be taken for something else', () => {
    expect(describeField(['a.b', '', 'c"d'])).toBe('["a.b"][""]["c\\"d"]');
    expect(describeField(['line\nfeed', 'übung\u2028'])).toBe(
      '["line\\nfeed"]["\\u00fcbung\\u2028"]',
    );
  });

  it('stays short whatever the names are', () => {
    const long = 'x'.repeat(100_000);
    expect(describeField([long])).toBe(`["${'x'.repeat(64)}"]`);
    const deep = describeField([...Array(32).fill(long), 'end']);
    expect(deep).toHaveLength(203);
    expect(deep).toMatch(/^\.\.\..*\.end$/);
  });
});
