import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import { checkSecurityMode } from './checkSecurityMode';
import { readBoostConfig } from './readBoostConfig';
import type { SecurityMode } from './SecurityMode';

const warn = jest.fn();
const defaults = readBoostConfig(
  new ConfigReader({ boost: { kagenti: { baseUrl: 'https://kagenti' } } }),
  { logger: { warn } },
);

function check(
  mode: SecurityMode,
  permission: JsonValue | undefined,
  nodeEnv?: string,
) {
  checkSecurityMode(
    new ConfigReader(permission === undefined ? {} : { permission }),
    { ...defaults, security: { ...defaults.security, mode } },
    { logger: { warn }, nodeEnv },
  );
}

beforeEach(() => warn.mockReset());

describe('checkSecurityMode', () => {
  describe.each(['full', 'plugin-only'] as const)('in mode %s', mode => {
    it('refuses to start without the permission framework', () => {
      for (const permission of [
        undefined,
        {},
        'text',
        { enabled: false },
        { enabled: 'false' },
        { enabled: '' },
        { enabled: 'perhaps' },
        { enabled: [true] },
      ]) {
        const attempt = () => check(mode, permission);
        expect(attempt).toThrow(InputError);
        expect(attempt).toThrow(
          `permission.enabled must be true while boost.security.mode is ${mode}`,
        );
      }
    });

    it('starts when the permission framework is on', () => {
      for (const enabled of [true, 'true']) {
        for (const nodeEnv of ['production', 'development', undefined]) {
          check(mode, { enabled }, nodeEnv);
        }
      }
      expect(warn).not.toHaveBeenCalled();
    });
  });

  it('warns loudly when it starts without protection', () => {
    for (const nodeEnv of ['development', 'test', undefined]) {
      warn.mockReset();
      check('development-only-no-auth', undefined, nodeEnv);
      expect(warn).toHaveBeenCalledTimes(1);
      expect(warn).toHaveBeenCalledWith(
        expect.stringMatching(/^NO PROTECTION: .*development-only-no-auth/),
      );
    }
  });

  it('refuses to run without protection in production', () => {
    for (const enabled of [true, false]) {
      const attempt = () =>
        check('development-only-no-auth', { enabled }, 'production');
      expect(attempt).toThrow(InputError);
      expect(attempt).toThrow('when NODE_ENV is production');
    }
    expect(warn).not.toHaveBeenCalled();
  });
});
