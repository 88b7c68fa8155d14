import { ConfigReader } from '@backstage/config';
import type { JsonObject, JsonValue } from '@backstage/types';
import { readBoostConfig } from './readBoostConfig';

const client = {
  tokenEndpoint: 'https://keycloak.example.com/token',
  clientId: 'portal',
  clientSecret: 'marked-secret',
};
const removed = {
  enabled: true,
  audience: 'marked-audience',
  userTokenHeader: 'marked-header',
};
const warn = jest.fn();

function read(auth: JsonObject) {
  return readBoostConfig(
    new ConfigReader({
      boost: { kagenti: { baseUrl: 'https://kagenti', auth } },
    }),
    { logger: { warn } },
  );
}

beforeEach(() => warn.mockReset());

describe('readBoostConfig, with keys of the removed token exchange', () => {
  it('refuses the removed keys while the new ones are incomplete', () => {
    const attempt = () => read({ tokenExchange: removed, clientId: 'portal' });
    expect(attempt).toThrow(
      /tokenExchange\.enabled was removed\. The portal calls Kagenti as itself .+ Set boost\.kagenti\.auth\.tokenEndpoint, boost\.kagenti\.auth\.clientSecret and remove it\./,
    );
    expect(attempt).toThrow(
      /tokenExchange\.audience was removed\. .+ audience mapper\. Set /,
    );
    expect(attempt).toThrow(
      /tokenExchange\.userTokenHeader was removed\. .+ X-Backstage-User, .+ Set /,
    );
    expect(attempt).not.toThrow(/marked/);
    expect(warn).not.toHaveBeenCalled();
  });

  it('refuses them when no new key is set, even if they were switched off', () => {
    expect(() => read({ tokenExchange: { enabled: false } })).toThrow(
      'Set boost.kagenti.auth.tokenEndpoint, boost.kagenti.auth.clientId, boost.kagenti.auth.clientSecret and remove it.',
    );
  });

  it('warns of the removed keys when the new ones are complete', () => {
    const { auth } = read({ ...client, tokenExchange: removed }).kagenti;
    expect(auth?.clientId).toBe('portal');
    expect(warn).toHaveBeenCalledTimes(3);
    for (const key of Object.keys(removed)) {
      expect(warn).toHaveBeenCalledWith(
        expect.stringMatching(
          new RegExp(
            `^boost\\.kagenti\\.auth\\.tokenExchange\\.${key} was removed\\. .+ It has no effect; remove it\\.$`,
          ),
        ),
      );
    }
    expect(JSON.stringify(warn.mock.calls)).not.toContain('marked');
  });

  it.each<[string, JsonValue, string]>([
    ['an empty section', {}, ''],
    ['a value', true, ''],
    ['an unknown key', { constructor: 1 }, '.constructor'],
  ])('says of %s what replaced the whole', (_, tokenExchange, suffix) => {
    read({ ...client, tokenExchange });
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn).toHaveBeenCalledWith(
      `boost.kagenti.auth.tokenExchange${suffix} was removed. The portal calls Kagenti as itself with boost.kagenti.auth.tokenEndpoint and clientId, and clientSecret or clientAuthentication. It has no effect; remove it.`,
    );
  });
});
