import { parseJsonObject } from './parseJsonObject';

const parse = (text: string) => parseJsonObject(Buffer.from(text));

function refusal(text: string): unknown {
  try {
    parse(text);
  } catch (error) {
    return error;
  }
  return undefined;
}

const refused = (part: string) =>
  expect.objectContaining({
    code: 'BAD_REQUEST_BODY',
    statusCode: 400,
    message: expect.stringContaining(part),
  });

describe('parseJsonObject', () => {
  it.each([
    ['{"name":"a","name":"b"}', 'name stands there twice'],
    ['{"name":"a","na\\u006de":"b"}', 'name stands there twice'],
    ['{"a":{"b":[{"c":1,"c":1}]}}', 'a.b[0].c stands there twice'],
    ['{"a":{"b":1},"a":{"b":1}}', 'a stands there twice'],
    ['{"":1,"":2}', '[""] stands there twice'],
    ['{"__proto__":1,"__proto__":2}', '__proto__ stands there twice'],
    ['{"\\ud83d\\ude00":1,"😀":2}', '["\\ud83d\\ude00"] stands there twice'],
    ['{"a":"}","b":"{","a":1}', 'a stands there twice'],
  ])('refuses a property that stands twice: %s', (text, part) => {
    expect(refusal(text)).toEqual(refused(part));
  });

  it('takes properties of one name in different objects', () => {
    const text = '{"a":{"a":[{"a":1},{"a":"\\"a\\":1"}]},"A":1,"b":["b","b"]}';
    expect(parse(text)).toEqual(JSON.parse(text));
  });

  it('takes every form that JSON has', () => {
    const text =
      ' {\t"a" : [ 0, -0.5, 1E5, 1e+5, 1e-5 ] ,\r\n"b":"\\/\\b\\f\u2028\u007f\\ud800",' +
      '"c":[true,false,null,{},[]]}\n';
    expect(parse(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['', 'no valid JSON'],
    ['{', 'no valid JSON'],
    ['{}{}', 'no valid JSON'],
    ['{"a":1,}', 'no valid JSON'],
    ['{"a":[1,]}', 'no valid JSON'],
    ['{"a":1/* b */}', 'no valid JSON'],
    ['// a\n{}', 'no valid JSON'],
    ["{'a':1}", 'no valid JSON'],
    ['{a:1}', 'no valid JSON'],
    ['{"a":NaN}', 'no valid JSON'],
    ['{"a":01}', 'no valid JSON'],
    ['{"a":"\t"}', 'no valid JSON'],
    ['\ufeff{}', 'no valid JSON'],
    ['\u00a0{}', 'no valid JSON'],
    ['[]', 'no JSON object'],
    ['null', 'no JSON object'],
    ['"text"', 'no JSON object'],
    ['1', 'no JSON object'],
  ])('refuses what is no strict JSON object: %j', (text, part) => {
    expect(refusal(text)).toEqual(refused(part));
  });

  it('refuses bytes that are no UTF-8', () => {
    for (const bytes of [
      Buffer.from('{"a":"\xff"}', 'latin1'),
      Buffer.from('{"a":"\xed\xa0\x80"}', 'latin1'),
      Buffer.from('{"a":"\xc0\xaf"}', 'latin1'),
    ]) {
      expect(() => parseJsonObject(bytes)).toThrow('no UTF-8');
    }
    expect(() => parseJsonObject(Buffer.from('{}', 'utf16le'))).toThrow(
      'no valid JSON',
    );
  });

  it('nests 32 levels and not one more, however deep it goes', () => {
    const nested = (levels: number) =>
      `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
    expect(parse(nested(32))).toHaveProperty('a');
    expect(refusal(nested(33))).toEqual(refused('deeper than 32 levels'));
    expect(refusal(nested(500_000))).toEqual(refused('deeper than 32 levels'));
    const hidden = `{"a":${'{"b":'.repeat(100_000)}1${'}'.repeat(100_000)}}`;
    expect(refusal(hidden)).toEqual(refused('deeper than 32 levels'));
  });

  it('holds ten thousand values and not one more', () => {
    const list = (entries: string[]) => `{"a":[${entries.join()}]}`;
    const ones = Array(9_998).fill('1');
    expect(parse(list(ones)).a).toHaveLength(9_998);
    for (const more of ['null', '"a"', '{}', '[]']) {
      expect(refusal(list([...ones, more]))).toEqual(
        refused('more than 10000 values'),
      );
    }
  });

  it('refuses a number that would be written out as null', () => {
    expect(refusal('{"a":[{"b":1e999}]}')).toEqual(refused('a[0].b is too'));
    expect(refusal('{"a":-1e999}')).toEqual(refused('a is too large a number'));
    expect(parse('{"a":1e308}')).toEqual({ a: 1e308 });
  });

  it('takes names of the prototype for data', () => {
    const body = parse(
      '{"__proto__":{"namespace":"x"},"constructor":{"prototype":{"y":1}}}',
    );
    expect(Object.keys(body)).toEqual(['__proto__', 'constructor']);
    expect(body.namespace).toBeUndefined();
    expect({}).not.toHaveProperty('namespace');
    expect({}).not.toHaveProperty('y');
  });

  it('repeats no value of what it refuses', () => {
    for (const text of [
      'marked-3f9a',
      '{"a":marked-3f9a}',
      '"marked-3f9a"',
      '{"a":"marked-3f9a","a":"marked-3f9a"}',
      '{"a":"marked-3f9a","b":1e999}',
    ]) {
      const error = refusal(text);
      expect(error).toEqual(refused('refused'));
      expect(`${error} ${JSON.stringify(error)}`).not.toContain('marked-3f9a');
    }
  });
});
