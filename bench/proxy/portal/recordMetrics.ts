import { metrics } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';

/** Longer than any run: recording is measured, and sending is not. */
const EXPORT_INTERVAL_MS = 24 * 3_600_000;

/** Has the metrics of the process recorded, as a portal does that is watched. */
export function recordMetrics(): void {
  const exporter = new InMemoryMetricExporter(
    AggregationTemporality.CUMULATIVE,
  );
  const reader = new PeriodicExportingMetricReader({
    exporter,
    exportIntervalMillis: EXPORT_INTERVAL_MS,
  });
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
}
