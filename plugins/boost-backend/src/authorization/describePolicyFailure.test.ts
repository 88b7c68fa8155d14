import { describePolicyFailure } from './describePolicyFailure';

describe('describePolicyFailure', () => {
  it('names an error and its causes, and nothing of their further fields', () => {
    const cause = Object.assign(new TypeError('refused'), { token: 'marked' });
    const error = Object.assign(new Error('fetch failed', { cause }), {
      headers: { authorization: 'marked' },
    });
    expect(describePolicyFailure(error)).toBe(
      'Error: fetch failed; caused by TypeError: refused',
    );
  });

  it.each([
    ['sent Bearer abc123=', 'Error: sent Bearer <token>'],
    ['sent bearer  eyJh.eyJi.c-d_e twice', 'Error: sent bearer  <token> twice'],
    ['"eyJhbGciOiJFUzI1NiJ9.e30.c2ln" is bad', 'Error: "<token>" is bad'],
    ['eyJhbGciOiJFUzI1NiJ9.e30.', 'Error: <token>'],
    ['the eyes of eyewitnesses', 'Error: the eyes of eyewitnesses'],
  ])('writes %s without its token', (message, words) => {
    expect(describePolicyFailure(new Error(message))).toBe(words);
  });

  it('stays short, whatever was thrown', () => {
    const circle = new Error('x'.repeat(400));
    circle.cause = circle;
    expect(describePolicyFailure(circle)).toHaveLength(500);
    for (const thrown of [undefined, null, 'marked', { message: 'marked' }]) {
      expect(describePolicyFailure(thrown)).toBe('no error was given');
    }
  });
});
