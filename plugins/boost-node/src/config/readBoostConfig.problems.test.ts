import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { readBoostConfig } from './readBoostConfig';

const client: JsonObject = {
  tokenEndpoint: 'https://keycloak.example.com/token',
  clientId: 'portal',
  clientSecret: 'marked-secret',
};

function errorOf(boost: JsonValue | undefined): InputError {
  const warn = jest.fn();
  try {
    readBoostConfig(new ConfigReader(boost === undefined ? {} : { boost }), {
      logger: { warn },
    });
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    expect(warn).not.toHaveBeenCalled();
    return error as InputError;
  }
  throw new Error('The configuration was accepted');
}

function errorOfKagenti(kagenti: JsonObject): InputError {
  return errorOf({ kagenti: { baseUrl: 'https://kagenti', ...kagenti } });
}

describe('readBoostConfig, with problems', () => {
  it('reports all problems in one error', () => {
    const { message } = errorOf({
      security: { mode: 'none', allowServicePrincipals: 3 },
      kagenti: {
        baseUrl: 'kagenti',
        requestTimeoutSeconds: 0,
        auth: { clientId: 5, tokenExpiryBufferSeconds: 1.5, extra: 1 },
      },
    });
    expect(message).toContain('has 9 problems');
    const lines = message.split('\n').filter(line => line.startsWith('- '));
    expect(lines.map(line => line.split(' ')[1]).sort()).toEqual([
      'boost.kagenti.auth.clientId',
      'boost.kagenti.auth.clientSecret',
      'boost.kagenti.auth.extra',
      'boost.kagenti.auth.tokenEndpoint',
      'boost.kagenti.auth.tokenExpiryBufferSeconds',
      'boost.kagenti.baseUrl',
      'boost.kagenti.requestTimeoutSeconds',
      'boost.security.allowServicePrincipals',
      'boost.security.mode',
    ]);
  });

  it('asks for the address of Kagenti', () => {
    for (const boost of [
      undefined,
      {},
      { kagenti: {} },
      { kagenti: { baseUrl: ' ' } },
    ]) {
      expect(errorOf(boost).message).toContain(
        'has a problem (docs/configuration.md explains every key):\n- boost.kagenti.baseUrl is not set. Set it to',
      );
    }
  });

  it('names what is missing of an incomplete client', () => {
    for (const omitted of Object.keys(client)) {
      const { message } = errorOfKagenti({
        auth: { ...client, [omitted]: '' },
      });
      expect(message).toContain('has a problem');
      expect(message).toContain(
        `- boost.kagenti.auth.${omitted} is not set, but boost.kagenti.auth.`,
      );

      const alone = errorOfKagenti({ auth: { [omitted]: client[omitted] } });
      expect(alone.message).toContain('has 2 problems');
      expect(alone.message).toContain(
        `is not set, but boost.kagenti.auth.${omitted} is. Set it, or `,
      );
    }
  });

  it('refuses plain http to any other host', () => {
    for (const host of [
      'kagenti.example.com',
      'a.svc',
      'a.b.svc.example.com',
    ]) {
      const url = `http://${host}/path`;
      const { message } = errorOf({
        kagenti: { baseUrl: url, auth: { ...client, tokenEndpoint: url } },
      });
      for (const key of ['baseUrl', 'auth.tokenEndpoint']) {
        expect(message).toContain(
          `- boost.kagenti.${key} must use https to reach ${host}. Plain http is accepted for loopback`,
        );
      }
    }
    expect(errorOfKagenti({ baseUrl: 'ftp://127.0.0.1' }).message).toContain(
      'boost.kagenti.baseUrl must start with https://',
    );
  });

  it('refuses credentials, a query or a fragment in an address', () => {
    for (const [baseUrl, complaint] of [
      ['https://user@kagenti', 'must not hold a user name or password'],
      ['https://:password@kagenti', 'must not hold a user name or password'],
      ['https://kagenti/?a=b', 'must not hold a query or fragment'],
      ['https://kagenti/?', 'must not hold a query or fragment'],
      ['https://kagenti/#a', 'must not hold a query or fragment'],
      ['https://kagenti/#', 'must not hold a query or fragment'],
    ]) {
      const { message } = errorOfKagenti({ baseUrl });
      expect(message).toContain(`boost.kagenti.baseUrl ${complaint}`);
    }
  });

  it('keeps secrets and URLs out of its errors', () => {
    for (const clientSecret of [
      'marked-value\n',
      ' marked-value',
      'marked\u0000-value',
      { 'marked-value': 'marked-value' },
      ['marked-value'],
    ]) {
      const error = errorOfKagenti({ auth: { ...client, clientSecret } });
      expect(error.message).toContain('boost.kagenti.auth.clientSecret must');
      expect(`${error.stack}`).not.toContain('marked');
    }
    for (const baseUrl of [
      'marked-value',
      'marked:value',
      'https://marked:value@kagenti',
      'https://kagenti/?marked',
      ['https://marked'],
    ]) {
      const error = errorOfKagenti({ baseUrl });
      expect(error.message).toContain('boost.kagenti.baseUrl must');
      expect(`${error.stack}`).not.toContain('marked');
    }
  });

  it('asks for quotation marks around a secret that reads as a number', () => {
    const auth = { ...client, clientSecret: 20261122 };
    const { message } = errorOfKagenti({ auth });
    expect(message).toContain(
      'boost.kagenti.auth.clientSecret must be text. Put a number between quotation marks.',
    );
    expect(message).not.toContain('20261122');
  });

  it('refuses a value where a section belongs', () => {
    for (const value of ['text', 7, true, [], [{ mode: 'full' }]]) {
      expect(errorOf(value).message).toContain('- boost must be a section');
      expect(errorOfKagenti({ auth: value }).message).toContain(
        '- boost.kagenti.auth must be a section',
      );
    }
  });

  it('refuses other security modes and explains the right ones', () => {
    for (const mode of ['none', 'FULL', 'off', 'toString', true, 1, {}]) {
      const { message } = errorOf({
        security: { mode },
        kagenti: { baseUrl: 'https://kagenti' },
      });
      expect(message).toContain('- boost.security.mode must');
      expect(message).toMatch(
        /Choose one of: full \(.+\); plugin-only \(.+\); development-only-no-auth \(.+\)\./,
      );
    }
  });
});
