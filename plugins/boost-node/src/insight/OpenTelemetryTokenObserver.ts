import {
  type Counter,
  type Histogram,
  type MeterProvider,
  metrics,
  type Span,
  SpanStatusCode,
  trace,
  type Tracer,
  type TracerProvider,
} from '@opentelemetry/api';
import {
  type TokenKeyObserver,
  type TokenObserver,
  WorkloadOAuthError,
} from 'workload-oauth';

const SCOPE = 'backstage-plugin-boost';

/** Where instruments come from; the process's own providers when absent. */
export interface OpenTelemetryTokenObserverOptions {
  readonly meterProvider?: MeterProvider;
  readonly tracerProvider?: TracerProvider;
}

/**
 * The token manager in metrics and traces. Without an OpenTelemetry SDK in the
 * process, the API does nothing and costs nothing.
 *
 * @remarks
 * Labels are the client's id, a hash of the cache key, and words from fixed lists:
 * neither users nor audiences nor tokens can get into them.
 */
export class OpenTelemetryTokenObserver implements TokenObserver {
  readonly #served: Counter;
  readonly #refused: Counter;
  readonly #storeReads: Counter;
  readonly #grantSeconds: Histogram;
  readonly #tracer: Tracer;

  private constructor(options: OpenTelemetryTokenObserverOptions) {
    const meter = (options.meterProvider ?? metrics).getMeter(SCOPE);
    this.#tracer = (options.tracerProvider ?? trace).getTracer(SCOPE);
    this.#served = meter.createCounter('boost.token.served', {
      description: 'Callers that got a token, by how they got it',
    });
    this.#refused = meter.createCounter('boost.token.refused', {
      description:
        'Tokens in use that a resource refused, by what became of them',
    });
    this.#storeReads = meter.createCounter('boost.token.store_reads', {
      description: 'Reads of the store that replicas share, by what was found',
    });
    this.#grantSeconds = meter.createHistogram('boost.token.grant.duration', {
      description: 'Time of grants at the issuer, by outcome',
      unit: 's',
    });
  }

  static create(
    options: OpenTelemetryTokenObserverOptions = {},
  ): OpenTelemetryTokenObserver {
    return new OpenTelemetryTokenObserver(options);
  }

  forKey(labels: { clientId: string; keyHash: string }): TokenKeyObserver {
    const attributes = {
      'boost.client_id': labels.clientId,
      'boost.token_key': labels.keyHash,
    };
    return {
      onServed: how => this.#served.add(1, { ...attributes, how }),
      onRefused: how => this.#refused.add(1, { ...attributes, how }),
      onStoreRead: how => this.#storeReads.add(1, { ...attributes, how }),
      observeGrant: async grant => {
        const startedAtMs = performance.now();
        const span = this.#tracer.startSpan('boost.token.grant', {
          attributes,
        });
        let outcome = 'granted';
        try {
          return await grant();
        } catch (error) {
          outcome = describeOutcome(error);
          span.setStatus({ code: SpanStatusCode.ERROR, message: outcome });
          throw error;
        } finally {
          const seconds = (performance.now() - startedAtMs) / 1000;
          this.#grantSeconds.record(seconds, { ...attributes, outcome });
          endSpan(span, outcome);
        }
      },
    };
  }
}

function endSpan(span: Span, outcome: string): void {
  span.setAttribute('boost.outcome', outcome);
  span.end();
}

/** A code from a fixed list; an error's own words could hold anything. */
function describeOutcome(error: unknown): string {
  return error instanceof WorkloadOAuthError ? error.code : 'UNEXPECTED';
}
