import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Caller } from '../authorization/Caller';
import { StreamLimit } from './StreamLimit';

function user(name: string): Caller {
  const userEntityRef = `user:default/${name}`;
  const credentials = mockCredentials.user(userEntityRef);
  return { credentials, userEntityRef, fingerprint: name };
}

function responseOf(state: Partial<ServerResponse> = {}): ServerResponse {
  return Object.assign(new EventEmitter(), {
    closed: false,
    destroyed: false,
    ...state,
  }) as unknown as ServerResponse;
}

const alice = user('alice');

describe('StreamLimit', () => {
  it('refuses one stream too many, and takes one when another has ended', () => {
    const limit = StreamLimit.create({ streamsPerUser: 2 });
    const leave = limit.enter(alice);
    limit.enter(alice);
    expect(() => limit.enter(alice)).toThrow(
      expect.objectContaining({
        code: 'TOO_MANY_STREAMS',
        statusCode: 429,
        message: expect.stringContaining(
          'You have 2 streams open, and no more are allowed at once. Close one, or ask an administrator to raise boost.kagenti.limits.streamsPerUser.',
        ),
        retryAfterSeconds: 5,
      }),
    );
    leave();
    expect(() => limit.enter(alice)).not.toThrow();
  });

  it('counts the streams of each user apart', () => {
    const limit = StreamLimit.create({ streamsPerUser: 1 });
    limit.enter(alice);
    expect(() => limit.enter(user('bob'))).not.toThrow();
    expect(() => limit.enter(alice)).toThrow('1 stream open');
  });

  it('gives back a place once, however often it is left', () => {
    const limit = StreamLimit.create({ streamsPerUser: 2 });
    const leave = limit.enter(alice);
    limit.enter(alice);
    leave();
    leave();
    limit.enter(alice);
    expect(() => limit.enter(alice)).toThrow('2 streams');
  });

  it('counts a stream until its response closes', () => {
    const limit = StreamLimit.create({ streamsPerUser: 1 });
    const response = responseOf();
    limit.enterUntilClosed(alice, response);
    expect(() => limit.enterUntilClosed(alice, responseOf())).toThrow();
    response.emit('close');
    expect(() => limit.enterUntilClosed(alice, responseOf())).not.toThrow();
  });

  it('does not count the stream of a caller who has left already', () => {
    const limit = StreamLimit.create({ streamsPerUser: 1 });
    limit.enterUntilClosed(alice, responseOf({ closed: true }));
    limit.enterUntilClosed(alice, responseOf({ destroyed: true }));
    expect(limit.callers).toBe(0);
  });

  it('holds nothing for callers without a stream', () => {
    const limit = StreamLimit.create({ streamsPerUser: 5 });
    const leave = [alice, alice, user('bob')].map(each => limit.enter(each));
    expect(limit.callers).toBe(2);
    for (const each of leave) each();
    expect(limit.callers).toBe(0);
  });

  it('counts no streams when the limit is 0', () => {
    const limit = StreamLimit.create({ streamsPerUser: 0 });
    for (let each = 0; each < 1_000; each++) limit.enter(alice)();
    for (let each = 0; each < 1_000; each++) limit.enter(alice);
    expect(limit.callers).toBe(0);
  });
});
