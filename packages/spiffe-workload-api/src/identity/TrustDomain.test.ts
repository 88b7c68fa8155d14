import { inspect } from 'node:util';
import { refusalOf } from '../testing/refusalOf';
import { TrustDomain } from './TrustDomain';

describe('TrustDomain', () => {
  it('reads a name, or takes the trust domain of a SPIFFE ID', () => {
    for (const text of [
      'example.org',
      'spiffe://example.org',
      'spiffe://example.org/a/b',
    ]) {
      expect(TrustDomain.parse(text).name).toBe('example.org');
    }
  });

  it('refuses what is neither a name nor a SPIFFE ID', () => {
    for (const text of [
      '',
      'Example.org',
      'example.org/',
      'example.org/a',
      'example.org:80',
      'a b',
      'ä.org',
      'example.org\n',
      'a'.repeat(256),
      undefined as unknown as string,
    ]) {
      expect(refusalOf(() => TrustDomain.parse(text))).toMatchObject({
        code: 'TRUST_DOMAIN_INVALID',
      });
    }
    for (const text of ['spiffe:/example.org', 'spiffe://', 'http://a/b']) {
      expect(refusalOf(() => TrustDomain.parse(text))).toMatchObject({
        code: 'SPIFFE_ID_INVALID',
      });
    }
  });

  it('has a SPIFFE ID of its own, without a path', () => {
    const { id } = TrustDomain.parse('spiffe://example.org/a');

    expect(`${id}`).toBe('spiffe://example.org');
    expect(id.path).toBe('');
  });

  it('equals only the same name', () => {
    const trustDomain = TrustDomain.parse('example.org');

    expect(trustDomain.equals(TrustDomain.parse('example.org'))).toBe(true);
    expect(trustDomain.equals(TrustDomain.parse('example.org.'))).toBe(false);
  });

  it('shows as its name', () => {
    const trustDomain = TrustDomain.parse('example.org');

    expect(`${trustDomain}`).toBe('example.org');
    expect(JSON.stringify([trustDomain])).toBe('["example.org"]');
    expect(inspect(trustDomain)).toBe('TrustDomain(example.org)');
  });
});
