import { inspect } from 'node:util';
import { refusalOf } from '../testing/refusalOf';
import { SpiffeId } from './SpiffeId';
import { TrustDomain } from './TrustDomain';

const LONGEST_NAME = 'a'.repeat(255);

describe('SpiffeId', () => {
  it.each([
    ['spiffe://example.org', 'example.org', ''],
    ['spiffe://example.org/a', 'example.org', '/a'],
    ['spiffe://1.2.3.4/ns/team1/sa/weather', '1.2.3.4', '/ns/team1/sa/weather'],
    ['spiffe://a_b-c.d/A.b-C_9', 'a_b-c.d', '/A.b-C_9'],
    ['spiffe://./...', '.', '/...'],
    ['spiffe://example.org/.a/a./..a', 'example.org', '/.a/a./..a'],
    [`spiffe://${LONGEST_NAME}/a`, LONGEST_NAME, '/a'],
  ])('reads %s', (text, trustDomain, path) => {
    const id = SpiffeId.parse(text);

    expect(id.trustDomain.name).toBe(trustDomain);
    expect(id.path).toBe(path);
    expect(id.toString()).toBe(text);
  });

  it('names what is wrong with a text that is no SPIFFE ID', () => {
    const cases: [text: string, words: string][] = [
      ['', 'empty'],
      ['example.org/a', 'begin with spiffe://'],
      ['http://example.org/a', 'begin with spiffe://'],
      ['SPIFFE://example.org/a', 'lower case'],
      ['spiffe:/example.org/a', 'begin with spiffe://'],
      [' spiffe://example.org/a', 'begin with spiffe://'],
      ['spiffe://', 'trust domain is missing'],
      ['spiffe:///a', 'trust domain is missing'],
      ['spiffe://Example.org/a', "not 'E' at position 1"],
      ['spiffe://user@example.org/a', "not '@' at position 5"],
      ['spiffe://example.org:443/a', "not ':' at position 12"],
      ['spiffe://[::1]/a', "not '['"],
      ['spiffe://example%2eorg/a', "not '%'"],
      ['spiffe://exämple.org/a', 'not U+00E4'],
      ['spiffe://example.org?a=b', "not '?'"],
      ['spiffe://example.org#a', "not '#'"],
      ['spiffe://example.org/', 'end with a slash'],
      ['spiffe://example.org/a/', 'end with a slash'],
      ['spiffe://example.org//a', 'empty segments'],
      ['spiffe://example.org/a//b', 'empty segments'],
      ['spiffe://example.org/.', "'.' and '..'"],
      ['spiffe://example.org/a/../b', "'.' and '..'"],
      ['spiffe://example.org/a%20b', "not '%' at position 2"],
      ['spiffe://example.org/a?b=c', "not '?'"],
      ['spiffe://example.org/a#b', "not '#'"],
      ['spiffe://example.org/a b', 'not U+0020'],
      ['spiffe://example.org/a\n', 'not U+000A'],
      ['spiffe://example.org/a\0', 'not U+0000'],
      ['spiffe://example.org/\u{1F600}', 'not U+1F600'],
      [`spiffe://${LONGEST_NAME}a/a`, '256 bytes; 255 are allowed'],
      [`spiffe://example.org/${'a'.repeat(2048)}`, '2048 are allowed'],
    ];
    for (const [text, words] of cases) {
      const error = refusalOf(() => SpiffeId.parse(text), 'SPIFFE_ID_INVALID');
      expect(error.message).toContain(words);
    }
  });

  it('takes 2048 bytes and not one more', () => {
    const longest = 'spiffe://example.org/'.padEnd(2048, 'a');

    expect(SpiffeId.parse(longest).toString()).toBe(longest);
    expect(refusalOf(() => SpiffeId.parse(`${longest}a`))).toMatchObject({
      code: 'SPIFFE_ID_INVALID',
    });
    expect(
      refusalOf(() => SpiffeId.from(TrustDomain.parse('a'), 'a'.repeat(2048))),
    ).toMatchObject({
      code: 'SPIFFE_ID_INVALID',
      message: expect.stringContaining('2048 are allowed'),
    });
  });

  it('does not quote what it refuses, which may be a token', () => {
    const error = refusalOf(
      () => SpiffeId.parse('eyJhbGciOiJub25lIn0.marked-3f9a.'),
      'SPIFFE_ID_INVALID',
    );

    expect(inspect(error)).not.toContain('marked-3f9a');
  });

  it('is put together from a trust domain and segments', () => {
    const trustDomain = TrustDomain.parse('example.org');

    expect(`${SpiffeId.from(trustDomain)}`).toBe('spiffe://example.org');
    expect(`${SpiffeId.from(trustDomain, 'ns', 'team1')}`).toBe(
      'spiffe://example.org/ns/team1',
    );
    for (const segment of ['', '.', '..', 'a/b', '/a', 'a%2fb']) {
      expect(
        refusalOf(() => SpiffeId.from(trustDomain, 'ns', segment)),
      ).toMatchObject({ code: 'SPIFFE_ID_INVALID' });
    }
  });

  it('equals only the same text', () => {
    const id = SpiffeId.parse('spiffe://example.org/a');

    expect(id.equals(SpiffeId.parse('spiffe://example.org/a'))).toBe(true);
    for (const other of [
      'spiffe://example.org/A',
      'spiffe://example.org',
      'spiffe://example.com/a',
    ]) {
      expect(id.equals(SpiffeId.parse(other))).toBe(false);
    }
  });

  it('is a member of its own trust domain and of no subdomain or parent', () => {
    const id = SpiffeId.parse('spiffe://b.example.org/a');

    expect(id.isMemberOf(TrustDomain.parse('b.example.org'))).toBe(true);
    expect(id.isMemberOf(TrustDomain.parse('example.org'))).toBe(false);
    expect(id.isMemberOf(TrustDomain.parse('a.b.example.org'))).toBe(false);
  });

  it('shows as its text', () => {
    const id = SpiffeId.parse('spiffe://example.org/a');

    expect(JSON.stringify({ id })).toBe('{"id":"spiffe://example.org/a"}');
    expect(inspect(id)).toBe('SpiffeId(spiffe://example.org/a)');
  });
});
