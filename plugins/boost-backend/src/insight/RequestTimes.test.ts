import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { CallerPresence } from '../forwarding/CallerPresence';
import type { Route } from '../routes/Route';
import { routeTable } from '../routes/routeTable';
import { RequestTimes } from './RequestTimes';
import { RecordedMetrics } from '../testing/RecordedMetrics';

const CLASS =
  /^(agent|tool|namespace|platform|identity) (GET|POST|DELETE) (list|stream|one)$/;

describe('RequestTimes', () => {
  let recorded: RecordedMetrics;
  let times: RequestTimes;

  beforeEach(() => {
    recorded = RecordedMetrics.create();
    times = RequestTimes.create({
      routes: routeTable,
      isAnnounced: false,
      meterProvider: recorded.provider,
    });
  });

  afterEach(() => recorded.stop());

  function answer(route: Route): void {
    const response = Object.assign(new EventEmitter(), { statusCode: 200 });
    const given = response as unknown as ServerResponse;
    const timed = times.begin(given, CallerPresence.of(given));
    timed.route = route;
    response.emit('prefinish');
  }

  it('has buckets from a tenth of a millisecond up, in seconds', async () => {
    answer(routeTable[0]);

    const [{ value }] = await recorded.takePoints(
      'boost.kagenti.added.duration',
    );
    const { boundaries } = value.buckets;
    expect(boundaries[0]).toBe(0.0001);
    expect(boundaries).toEqual([...boundaries].sort((a, b) => a - b));
  });

  it('labels with words from fixed lists, never with names', async () => {
    for (const route of routeTable) answer(route);

    const points = await recorded.takePoints('boost.kagenti.added.duration');
    for (const { attributes } of points) {
      expect(attributes).toEqual({
        class: expect.stringMatching(CLASS),
        outcome: 'answered',
      });
    }
    const total = points.reduce((sum, { value }) => sum + value.count, 0);
    expect(total).toBe(routeTable.length);
  });

  it('records no wait for a token that was at hand', async () => {
    answer(routeTable[0]);

    expect(await recorded.takePoints('boost.token.wait.duration')).toEqual([]);
  });
});
