import {
  AggregationTemporality,
  type DataPoint,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { KagentiInsight } from '../insight/KagentiInsight';

/** Insight into a Kagenti, and what it has recorded. */
export class InsightScene {
  readonly #metrics = new InMemoryMetricExporter(
    AggregationTemporality.CUMULATIVE,
  );
  readonly #meterProvider = new MeterProvider({
    readers: [new PeriodicExportingMetricReader({ exporter: this.#metrics })],
  });
  readonly #spans = new InMemorySpanExporter();
  readonly #tracerProvider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(this.#spans)],
  });

  private constructor() {}

  static create(): InsightScene {
    return new InsightScene();
  }

  /** The spans that have ended, the oldest first. */
  get spans(): ReadableSpan[] {
    return this.#spans.getFinishedSpans();
  }

  /** Begins another span than those of exchanges. */
  startSpan(name: string) {
    return this.#tracerProvider.getTracer('test').startSpan(name);
  }

  /**
   * @param url - Where Kagenti is
   */
  insightInto(url: string): KagentiInsight {
    return KagentiInsight.create({
      baseUrl: new URL(url),
      meterProvider: this.#meterProvider,
      tracerProvider: this.#tracerProvider,
    });
  }

  /** What a metric stands at: its labels, joined by slashes, with their values. */
  async read(name: string): Promise<Record<string, unknown>> {
    const points = await this.#pointsOf(name);
    return Object.fromEntries(
      points.map(({ attributes, value }) => [
        Object.values(attributes).join('/'),
        value,
      ]),
    );
  }

  /** Everything that has been recorded, in one text. */
  async readAll(): Promise<string> {
    await this.#meterProvider.forceFlush();
    const spans = this.spans.map(
      ({ name, attributes, status, events, kind }) => ({
        name,
        attributes,
        status,
        events,
        kind,
      }),
    );
    return JSON.stringify([this.#metrics.getMetrics(), spans]);
  }

  async stop(): Promise<void> {
    await this.#meterProvider.shutdown();
    await this.#tracerProvider.shutdown();
  }

  async #pointsOf(name: string): Promise<DataPoint<unknown>[]> {
    await this.#meterProvider.forceFlush();
    const [latest] = this.#metrics.getMetrics().slice(-1);
    return latest.scopeMetrics
      .flatMap(({ metrics }) => metrics)
      .filter(({ descriptor }) => descriptor.name === name)
      .flatMap(({ dataPoints }): DataPoint<unknown>[] => [...dataPoints]);
  }
}
