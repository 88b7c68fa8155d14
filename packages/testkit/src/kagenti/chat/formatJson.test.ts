import { formatJson } from './formatJson';

describe('formatJson', () => {
  it('puts a blank after every colon and comma but not into texts', () => {
    expect(
      formatJson({ a: [1, 'x,y:z', null], b: { c: true }, d: undefined }),
    ).toBe('{"a": [1, "x,y:z", null], "b": {"c": true}}');
  });

  it('writes what JSON.parse reads back', () => {
    const value = { text: 'a "quoted"\nline', list: [], empty: {}, n: -1.5 };

    expect(JSON.parse(formatJson(value))).toEqual(value);
  });
});
