import { ConfigReader } from '@backstage/config';
import type { JsonValue } from '@backstage/types';
import { readBoostConfig } from './readBoostConfig';

const FIRST = 'first-sealing-key-0123456789-abcdef';
const SECOND = 'second-sealing-key-0123456789-abcde';

function readKeys(encryptionKeys?: JsonValue): readonly string[] {
  const { tokenCache } = readBoostConfig(
    new ConfigReader({
      boost: {
        kagenti: { baseUrl: 'https://kagenti' },
        tokenCache: { encryptionKeys },
      },
    }),
    { logger: { warn() {} } },
  );
  expect(JSON.stringify(tokenCache)).not.toContain('sealing');
  return tokenCache.encryptionKeys.map(key => key.reveal());
}

describe('readBoostConfig, with encryption keys', () => {
  it('reads the encryption keys in their order', () => {
    expect(readKeys([FIRST, SECOND])).toEqual([FIRST, SECOND]);
  });

  it('takes absent or empty encryption keys for none', () => {
    for (const none of [undefined, null, '', [], [''], [' ', '']]) {
      expect(readKeys(none)).toEqual([]);
    }
    expect(readKeys(['', SECOND])).toEqual([SECOND]);
  });

  it('names the place of an encryption key that is too short', () => {
    for (const short of ['marked', 'marked-'.repeat(4), 'marked-'.repeat(8)]) {
      const keys = [FIRST, short.slice(0, 31), ''];
      expect(() => readKeys(keys)).toThrow(
        expect.objectContaining({
          message: expect.stringMatching(
            /has a problem .*\n- boost\.tokenCache\.encryptionKeys\[1\] must have at least 32 characters(?![^]*marked)/,
          ),
        }),
      );
    }
  });

  it('reports each wrong encryption key', () => {
    expect(() => readKeys(['short', `${FIRST}\n`, 7, FIRST])).toThrow(
      /has 3 problems[^]*\[0\] must have at least[^]*\[1\] must not begin or end with white space[^]*\[2\] must be text/,
    );
  });

  it('refuses encryption keys that are no list', () => {
    for (const value of [FIRST, 7, { key: FIRST }]) {
      expect(() => readKeys(value)).toThrow(
        /- boost\.tokenCache\.encryptionKeys must be a list(?![^]*sealing)/,
      );
    }
  });
});
