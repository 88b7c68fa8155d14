import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { createBreakerCounter } from './createBreakerCounter';

describe('createBreakerCounter', () => {
  it('counts changes of the breaker by the state that it came to', async () => {
    const exporter = new InMemoryMetricExporter(
      AggregationTemporality.CUMULATIVE,
    );
    const meterProvider = new MeterProvider({
      readers: [new PeriodicExportingMetricReader({ exporter })],
    });
    const count = createBreakerCounter(meterProvider);

    count('open');
    count('halfOpen');
    count('open');
    await meterProvider.forceFlush();

    const [{ scopeMetrics }] = exporter.getMetrics();
    const [{ descriptor, dataPoints }] = scopeMetrics[0].metrics;
    expect(descriptor.name).toBe('boost.kagenti.breaker');
    expect(
      dataPoints.map(({ attributes, value }) => [attributes, value]),
    ).toEqual([
      [{ state: 'open' }, 2],
      [{ state: 'halfOpen' }, 1],
    ]);
    await meterProvider.shutdown();
  });
});
