import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { CallerPresence } from '../forwarding/CallerPresence';
import { routeTable } from '../routes/routeTable';
import type { SpentTimes } from './SpentTimes';
import { TimedRequest } from './TimedRequest';

const [route] = routeTable;

class FakeResponse extends EventEmitter {
  statusCode = 200;
  destroyed = false;
}

describe('TimedRequest', () => {
  let now: number;
  let response: FakeResponse;
  let timed: TimedRequest;
  let recorded: [string, SpentTimes][];

  beforeEach(() => {
    now = 0;
    recorded = [];
    response = new FakeResponse();
    const given = response as unknown as ServerResponse;
    timed = TimedRequest.begin({
      response: given,
      signal: CallerPresence.of(given),
      record: (_route, outcome, spent) => recorded.push([outcome, spent]),
      now: () => now,
    });
    timed.route = route;
  });

  it('ends with the last byte that is handed over, however long the caller takes it', () => {
    now = 5;
    response.emit('prefinish');
    now = 5_000;
    response.emit('close');

    expect(recorded).toEqual([
      ['answered', expect.objectContaining({ boost: 5 })],
    ]);
  });

  it('tells refusals from failures by the status', () => {
    response.statusCode = 404;
    response.emit('prefinish');
    expect(recorded[0][0]).toBe('refused');
  });

  it('takes a connection that ends early for abandoned, unless the portal ended it', () => {
    response.emit('close');
    expect(recorded[0][0]).toBe('abandoned');
  });

  it('takes an answer for broken that failed while its caller was there', () => {
    const error = new Error('Kagenti broke off');
    expect(() => timed.fail(error)).toThrow(error);
    response.emit('close');
    expect(recorded[0][0]).toBe('broken');
  });

  it('takes a failure after its caller left for abandoned', () => {
    response.destroyed = true;
    expect(() => timed.fail(new Error('left'))).toThrow();
    response.emit('close');
    expect(recorded[0][0]).toBe('abandoned');
  });

  it('records nothing of a request that reached no route', () => {
    timed.route = undefined;
    response.emit('prefinish');
    expect(recorded).toEqual([]);
  });
});
