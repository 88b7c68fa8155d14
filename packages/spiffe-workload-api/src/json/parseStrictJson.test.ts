import fc from 'fast-check';
import { MalformedError } from '../errors/MalformedError';
import { parseStrictJson } from './parseStrictJson';

const parse = (text: string) => parseStrictJson(Buffer.from(text));

describe('parseStrictJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()),
        value => {
          // Well-formed text only: JSON writes a lone surrogate as an escape.
          const text = JSON.stringify(value, undefined, 2);
          expect(parse(text)).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  it('finds a name that stands twice wherever it hides', () => {
    for (const text of [
      '{"a":1,"a":2}',
      '{"a":1,"\\u0061":2}',
      '{"a":{"b":{},"b":[]}}',
      '{"list":[{"a":1,"a":1}]}',
      '{"a":"}","a":1}',
      '{"":1,"":2}',
      '{"a\\"":1,"a\\"":2}',
      '{"__proto__":1,"__proto__":2}',
    ]) {
      expect(() => parse(text)).toThrow(MalformedError);
    }
  });

  it('is not taken in by names that only look repeated', () => {
    for (const text of [
      '{"a":{"a":{"a":1}}}',
      '{"a":"\\"a\\":1","b":"a"}',
      '{"list":[{"a":1},{"a":2}]}',
      '{"a":"{","b":"["}',
      '{"a":["a","a"]}',
      '{"a\\\\":1,"a":2}',
    ]) {
      expect(parse(text)).toEqual(JSON.parse(text));
    }
  });

  it('refuses what is no JSON object in plain UTF-8', () => {
    for (const text of ['', '[]', 'null', '1', '{', '{}{}', '\ufeff{}']) {
      expect(() => parse(text)).toThrow(MalformedError);
    }
    const notUtf8 = Buffer.from('{"a":"\xff"}', 'latin1');
    expect(() => parseStrictJson(notUtf8)).toThrow(MalformedError);
  });

  it('quotes nothing of what it refuses', () => {
    for (const text of ['marked-3f9a', '{"marked-3f9a":}', '"marked-3f9a"']) {
      let message = '';
      try {
        parse(text);
      } catch (error) {
        message = String(error);
      }
      expect(message).toMatch(/^MalformedError: /);
      expect(message).not.toContain('marked-3f9a');
    }
  });

  it('nests 32 levels and not one more', () => {
    const nested = (levels: number) =>
      `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;

    expect(parse(nested(32))).toBeDefined();
    expect(() => parse(nested(33))).toThrow('deeper than 32');
    expect(() => parse(nested(100_000))).toThrow('deeper than 32');
  });
});
