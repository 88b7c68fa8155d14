import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { createLimitCounter } from './createLimitCounter';

describe('createLimitCounter', () => {
  it('counts what limits have refused by the reason, and no other refusal', async () => {
    const exporter = new InMemoryMetricExporter(
      AggregationTemporality.CUMULATIVE,
    );
    const meterProvider = new MeterProvider({
      readers: [new PeriodicExportingMetricReader({ exporter })],
    });
    const count = createLimitCounter(meterProvider);

    count('TOO_MANY_REQUESTS');
    count('TOO_MANY_REQUESTS');
    count('TOO_MANY_STREAMS');
    count('BODY_TOO_LARGE');
    count('NOT_PERMITTED');
    await meterProvider.forceFlush();

    const [{ scopeMetrics }] = exporter.getMetrics();
    const [{ descriptor, dataPoints }] = scopeMetrics[0].metrics;
    expect(descriptor.name).toBe('boost.kagenti.limited');
    expect(
      dataPoints.map(({ attributes, value }) => [attributes, value]),
    ).toEqual([
      [{ reason: 'requests' }, 2],
      [{ reason: 'streams' }, 1],
      [{ reason: 'body' }, 1],
    ]);
    await meterProvider.shutdown();
  });
});
