import { metrics } from '@opentelemetry/api';
import {
  AggregationTemporality,
  type DataPoint,
  type Histogram,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';

/** What the process has recorded, as an SDK in it would see it. */
export class RecordedMetrics {
  readonly provider: MeterProvider;
  readonly #exporter = new InMemoryMetricExporter(AggregationTemporality.DELTA);

  private constructor() {
    this.provider = new MeterProvider({
      readers: [
        new PeriodicExportingMetricReader({ exporter: this.#exporter }),
      ],
    });
  }

  static create(): RecordedMetrics {
    return new RecordedMetrics();
  }

  /** Takes over all instruments that are made from now on. */
  static install(): RecordedMetrics {
    const recorded = RecordedMetrics.create();
    metrics.setGlobalMeterProvider(recorded.provider);
    return recorded;
  }

  /** The points of histograms, each since anything was taken last, in their order. */
  async takePoints(...names: string[]): Promise<DataPoint<Histogram>[]> {
    this.#exporter.reset();
    await this.provider.forceFlush();
    const all = this.#exporter
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics)
      .flatMap(({ metrics: taken }) => taken);
    return names.flatMap(name =>
      all
        .filter(({ descriptor }) => descriptor.name === name)
        .flatMap(({ dataPoints }) => [...dataPoints] as DataPoint<Histogram>[]),
    );
  }

  /** Everything that has been recorded since then, in one text. */
  async takeAll(): Promise<string> {
    this.#exporter.reset();
    await this.provider.forceFlush();
    return JSON.stringify(this.#exporter.getMetrics());
  }

  async stop(): Promise<void> {
    metrics.disable();
    await this.provider.shutdown();
  }
}
