import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Caller } from '../authorization/Caller';
import { CallLimit } from './CallLimit';

const callerOf = (userEntityRef: string) => ({ userEntityRef }) as Caller;
const alice = callerOf('user:default/alice');
const bob = callerOf('user:default/bob');

function openResponse() {
  return Object.assign(new EventEmitter(), {
    closed: false,
    destroyed: false,
  }) as unknown as ServerResponse;
}

describe('CallLimit', () => {
  it('leaves half of the connections to others', () => {
    const limit = CallLimit.create({ connections: 4 });
    limit.enterUntilClosed(alice, openResponse());
    limit.enterUntilClosed(alice, openResponse());
    expect(() => limit.enterUntilClosed(alice, openResponse())).toThrow(
      expect.objectContaining({
        code: 'TOO_MANY_REQUESTS',
        statusCode: 429,
        retryAfterSeconds: 1,
        message: expect.stringContaining('boost.kagenti.connections.maximum'),
      }),
    );
    expect(() => limit.enterUntilClosed(bob, openResponse())).not.toThrow();
  });

  it('has a place again for each call that is over, however it ended', () => {
    const limit = CallLimit.create({ connections: 1 });
    for (let count = 0; count < 3; count += 1) {
      const response = openResponse();
      limit.enterUntilClosed(alice, response);
      response.emit('close');
    }
    const left = Object.assign(openResponse(), { destroyed: true });
    limit.enterUntilClosed(alice, left);
    expect(() => limit.enterUntilClosed(alice, openResponse())).not.toThrow();
  });
});
