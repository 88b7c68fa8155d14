import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { createRefusalCounter } from './createRefusalCounter';

describe('createRefusalCounter', () => {
  it('counts retries by what became of them', async () => {
    const exporter = new InMemoryMetricExporter(
      AggregationTemporality.CUMULATIVE,
    );
    const meterProvider = new MeterProvider({
      readers: [new PeriodicExportingMetricReader({ exporter })],
    });
    const count = createRefusalCounter(meterProvider);

    count('mended');
    count('mended');
    count('refused');
    await meterProvider.forceFlush();

    const [{ scopeMetrics }] = exporter.getMetrics();
    const [{ descriptor, dataPoints }] = scopeMetrics[0].metrics;
    expect(descriptor.name).toBe('boost.token.retries');
    expect(
      dataPoints.map(({ attributes, value }) => [attributes, value]),
    ).toEqual([
      [{ outcome: 'mended' }, 2],
      [{ outcome: 'refused' }, 1],
    ]);
    await meterProvider.shutdown();
  });
});
