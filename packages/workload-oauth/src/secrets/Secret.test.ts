import { format, inspect } from 'node:util';
import { Secret } from './Secret';

const MARK = 'marked-3f9a';

describe('Secret', () => {
  it('prints a placeholder wherever a secret is shown', () => {
    const secret = new Secret(MARK);
    const shown = [
      `${secret}`,
      String(secret),
      JSON.stringify({ secret }),
      inspect(secret),
      inspect({ deep: { secret } }, { showHidden: true, depth: 9 }),
      format('%s %o %O %j', secret, secret, secret, secret),
      JSON.stringify({ ...secret }),
      String(new Error(`failed with ${secret}`).stack),
    ];

    for (const text of shown) expect(text).not.toContain(MARK);
    expect(shown[0]).toBe('[secret]');
  });

  it('gives its value to whoever asks for it by name', () => {
    expect(new Secret(MARK).reveal()).toBe(MARK);
  });

  it('compares by value', () => {
    expect(new Secret('a').equals(new Secret('a'))).toBe(true);
    expect(new Secret('a').equals(new Secret('b'))).toBe(false);
  });
});
