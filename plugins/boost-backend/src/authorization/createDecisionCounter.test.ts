import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { createDecisionCounter } from './createDecisionCounter';

describe('createDecisionCounter', () => {
  it('counts decisions by where they came from', async () => {
    const exporter = new InMemoryMetricExporter(
      AggregationTemporality.CUMULATIVE,
    );
    const meterProvider = new MeterProvider({
      readers: [new PeriodicExportingMetricReader({ exporter })],
    });
    const count = createDecisionCounter(meterProvider);

    count('asked', 2);
    count('memo', 3);
    count('asked', 1);
    count('flight', 1);
    await meterProvider.forceFlush();

    const [{ scopeMetrics }] = exporter.getMetrics();
    const [{ descriptor, dataPoints }] = scopeMetrics[0].metrics;
    expect(descriptor.name).toBe('boost.authorization.decisions');
    expect(
      dataPoints.map(({ attributes, value }) => [attributes, value]),
    ).toEqual([
      [{ outcome: 'asked' }, 3],
      [{ outcome: 'memo' }, 3],
      [{ outcome: 'flight' }, 1],
    ]);
    await meterProvider.shutdown();
  });
});
