import { readGrantedToken } from './readGrantedToken';

function answer(fields: Record<string, unknown>): string {
  return JSON.stringify({
    access_token: 'abc.def-ghi',
    token_type: 'Bearer',
    expires_in: 300,
    ...fields,
  });
}

describe('readGrantedToken', () => {
  it('reads a token and its lifetime', () => {
    const granted = readGrantedToken(answer({ token_type: 'bearer' }));

    expect(granted.value.reveal()).toBe('abc.def-ghi');
    expect(granted.lifetimeSeconds).toBe(300);
  });

  it('trusts a token without expires_in for sixty seconds', () => {
    const granted = readGrantedToken(answer({ expires_in: undefined }));

    expect(granted.lifetimeSeconds).toBe(60);
  });

  it('cuts a lifetime of more than a day to a day', () => {
    expect(readGrantedToken(answer({ expires_in: 1e12 })).lifetimeSeconds).toBe(
      86_400,
    );
  });

  it('refuses a token that is not token68', () => {
    const unfit = ['a b', 'a\r\nX-Evil: 1', '', 'ü', 'a"b', undefined, 7, {}];
    for (const token of unfit) {
      expect(() => readGrantedToken(answer({ access_token: token }))).toThrow(
        expect.objectContaining({
          code: 'TOKEN_RESPONSE_INVALID',
          message: expect.stringContaining('token68'),
        }),
      );
    }
  });

  it('refuses a token type other than Bearer', () => {
    for (const type of ['DPoP', 'mac', '', undefined, 1]) {
      expect(() => readGrantedToken(answer({ token_type: type }))).toThrow(
        expect.objectContaining({
          code: 'TOKEN_RESPONSE_INVALID',
          message: expect.stringContaining('token_type'),
        }),
      );
    }
  });

  it('refuses a lifetime that is not a positive number', () => {
    for (const life of [0, -5, '300', null, {}, true]) {
      expect(() => readGrantedToken(answer({ expires_in: life }))).toThrow(
        expect.objectContaining({
          code: 'TOKEN_RESPONSE_INVALID',
          message: expect.stringContaining('expires_in'),
        }),
      );
    }
  });
});
