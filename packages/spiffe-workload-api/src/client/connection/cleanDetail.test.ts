import { cleanDetail } from './cleanDetail';

describe('cleanDetail', () => {
  it('takes tokens, keys and control characters out of what an agent says', () => {
    const token = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJzcGlmZmUifQ.c2lnbmF0dXJl';

    expect(cleanDetail(`bad token ${token}: expired`)).toBe(
      'bad token [token]: expired',
    );
    expect(cleanDetail(`key ${'QUJD'.repeat(20)}==`)).toBe('key [data]');
    expect(cleanDetail('line\r\nforged\u001b[31m')).toBe('line forged [31m');
  });

  it('cuts what is long', () => {
    expect(cleanDetail('word '.repeat(1000)).length).toBeLessThanOrEqual(256);
  });

  it('leaves the sentences of an agent alone', () => {
    const sentence = 'expected audience in ["zz"] (audience=["http://a"])';

    expect(cleanDetail(sentence)).toBe(sentence);
  });
});
