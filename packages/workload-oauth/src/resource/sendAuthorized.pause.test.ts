import { setTimeout as delay } from 'node:timers/promises';
import { Secret } from '../secrets/Secret';
import { sendAuthorized } from './sendAuthorized';

jest.mock('node:timers/promises', () => ({
  setTimeout: jest.fn(async () => {}),
}));

describe('sendAuthorized by default', () => {
  it('waits a tenth of a second before the second try', async () => {
    const send = jest.fn(async () => 401);
    let issued = 0;

    await sendAuthorized({
      tokens: {
        getAccessToken: async () => ({
          value: new Secret(`token-${++issued}`),
          expiresAtMs: 0,
        }),
        invalidate: () => {},
      },
      send,
      isUnauthorized: status => status === 401,
      discard: () => {},
      isRepeatable: true,
    });

    expect(delay).toHaveBeenCalledWith(100);
    expect(send).toHaveBeenCalledTimes(2);
  });
});
