import type { MeterProvider, TracerProvider } from '@opentelemetry/api';
import type { CallBody } from '../uploads/CallBody';
import type { KagentiCall } from '../kagenti/KagentiCall';
import { ExchangeWatch } from './ExchangeWatch';
import { KagentiMetrics } from './KagentiMetrics';
import { KagentiSpans } from './KagentiSpans';

/** Where instruments come from; the process's own providers when absent. */
export interface KagentiInsightOptions {
  /** Kagenti's address. */
  readonly baseUrl: URL;
  readonly meterProvider?: MeterProvider;
  readonly tracerProvider?: TracerProvider;
}

/**
 * The exchanges with Kagenti in metrics and traces. Without an OpenTelemetry SDK in the
 * process, the API does nothing and costs next to nothing.
 */
export class KagentiInsight {
  readonly #metrics: KagentiMetrics;
  readonly #spans: KagentiSpans;

  private constructor(options: KagentiInsightOptions) {
    this.#metrics = KagentiMetrics.create(options.meterProvider);
    this.#spans = KagentiSpans.create(options.baseUrl, options.tracerProvider);
  }

  static create(options: KagentiInsightOptions): KagentiInsight {
    return new KagentiInsight(options);
  }

  /**
   * Begins to watch an exchange.
   *
   * @param call - The call that it is for
   * @param body - The body of all its tries
   * @param resends - How often Kagenti has answered it before
   */
  watch(call: KagentiCall, body: CallBody, resends: number): ExchangeWatch {
    const metrics = this.#metrics;
    if (resends > 0) metrics.retried('token');
    const started = this.#spans.start(call, resends);
    return ExchangeWatch.create({ call, body, metrics, started });
  }
}
