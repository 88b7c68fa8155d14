import { FakeClock } from 'boost-testkit';
import type { TokenEndpointTransport } from '../http/TokenEndpointTransport';
import {
  KeycloakTokenManager,
  type KeycloakTokenManagerOptions,
} from './KeycloakTokenManager';

function createManager(options: Partial<KeycloakTokenManagerOptions>) {
  return KeycloakTokenManager.create({
    tokenEndpoint: new URL('https://keycloak.example.com/token'),
    clientId: 'portal',
    clientAuthentication: Object.assign(() => {}, { method: 'none' }),
    ...options,
  });
}

/** An issuer in memory whose tokens live 300 seconds. */
function createTransport(): TokenEndpointTransport & {
  posts: number;
  isHeld: boolean;
} {
  return {
    posts: 0,
    isHeld: false,
    async post() {
      this.posts++;
      if (this.isHeld) await new Promise(() => {});
      return {
        status: 200,
        headers: new Headers({ 'content-type': 'application/json' }),
        text: `{"access_token":"t${this.posts}","token_type":"Bearer","expires_in":300}`,
      };
    },
    close() {},
  };
}

describe('KeycloakTokenManager options', () => {
  it('asks the issuer although the store that it was given hangs, or fails at once', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    const hanging = {
      get: () => new Promise<undefined>(() => {}),
      set: () => new Promise<void>(() => {}),
      remove: () => new Promise<void>(() => {}),
    };
    const throwing = {
      get: () => {
        throw new Error('broken');
      },
      set: () => {
        throw new Error('broken');
      },
      remove: () => {
        throw new Error('broken');
      },
    };
    for (const store of [hanging, throwing]) {
      const manager = createManager({ store, transport: createTransport() });
      const waiting = manager.getAccessToken();
      await jest.advanceTimersByTimeAsync(250);

      expect((await waiting).value.reveal()).toBe('t1');
      manager.close();
    }
    jest.useRealTimers();
  });

  it('applies a buffer of sixty seconds when none is given', async () => {
    const clock = FakeClock.create();
    const transport = createTransport();
    const manager = createManager({ clock, transport, random: () => 0.5 });
    await manager.getAccessToken();

    const first = await manager.getAccessToken();
    transport.isHeld = true;

    clock.advanceSeconds(239);
    expect(await manager.getAccessToken()).toBe(first);

    clock.advanceSeconds(1);
    const nextTurn = new Promise(resolve => setImmediate(resolve, 'waits'));
    expect(await Promise.race([manager.getAccessToken(), nextTurn])).toBe(
      'waits',
    );
  });

  it('applies the buffer that is given', async () => {
    const clock = FakeClock.create();
    const transport = createTransport();
    const manager = createManager({
      clock,
      transport,
      tokenExpiryBufferSeconds: 0,
    });
    const first = await manager.getAccessToken();
    transport.isHeld = true;

    clock.advanceSeconds(299);

    expect(await manager.getAccessToken()).toBe(first);
  });

  it('refuses a buffer that is negative, fractional or not a number', () => {
    for (const tokenExpiryBufferSeconds of [-1, 1.5, NaN, Infinity]) {
      expect(() => createManager({ tokenExpiryBufferSeconds })).toThrow(
        expect.objectContaining({
          code: 'INVALID_OPTION',
          message: expect.stringContaining('tokenExpiryBufferSeconds'),
        }),
      );
    }
  });

  it('refuses an empty client id', () => {
    expect(() => createManager({ clientId: '' })).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION' }),
    );
  });

  it('refuses a plain http token endpoint outside loopback and cluster', () => {
    const tokenEndpoint = new URL('http://keycloak.example.com/token');

    expect(() => createManager({ tokenEndpoint })).toThrow(
      expect.objectContaining({
        code: 'TOKEN_ENDPOINT_INSECURE',
        message: expect.stringMatching(/Use https; .*loopback.*svc/),
      }),
    );
  });
});
