import {
  type Counter,
  type MeterProvider,
  metrics,
  type UpDownCounter,
} from '@opentelemetry/api';
import type { AbortPhase } from './AbortPhase';
import type { AbortSide } from './AbortSide';

const IN = { direction: 'in' };
const OUT = { direction: 'out' };

/** Made once, since an object for each event is what costs. */
const RETRIES = {
  connection: { reason: 'connection' },
  token: { reason: 'token' },
};

/**
 * What goes on between the portal and Kagenti, in figures. Without an OpenTelemetry SDK in
 * the process the API does nothing.
 *
 * @remarks
 * Labels are words from fixed lists. There is one of these in a process, as there is one
 * client: bytes are read off when they are collected, and two would overwrite each other.
 */
export class KagentiMetrics {
  readonly #streams: UpDownCounter;
  readonly #retries: Counter;
  readonly #aborts: Counter;
  #bytesIn = 0;
  #bytesOut = 0;

  private constructor(provider: MeterProvider) {
    const meter = provider.getMeter('backstage-plugin-boost');
    this.#streams = meter.createUpDownCounter('boost.kagenti.streams.active', {
      description: 'Streams of Kagenti that are being passed on',
      unit: '{stream}',
    });
    this.#retries = meter.createCounter('boost.kagenti.retries', {
      description: 'Requests that were sent to Kagenti a second time, by why',
      unit: '{request}',
    });
    this.#aborts = meter.createCounter('boost.kagenti.aborts', {
      description:
        'Exchanges with Kagenti that ended early, by who ended them and when',
      unit: '{exchange}',
    });
    // Chunks come by the thousand: they are added up here, and only read from there.
    meter
      .createObservableCounter('boost.kagenti.bytes', {
        description: 'Bytes of bodies to Kagenti (out) and from it (in)',
        unit: 'By',
      })
      .addCallback(result => {
        result.observe(this.#bytesIn, IN);
        result.observe(this.#bytesOut, OUT);
      });
  }

  /**
   * @param provider - Where instruments come from; the process's own when absent
   */
  static create(
    provider: MeterProvider = metrics.getMeterProvider(),
  ): KagentiMetrics {
    return new KagentiMetrics(provider);
  }

  received(bytes: number): void {
    this.#bytesIn += bytes;
  }

  sent(bytes: number): void {
    this.#bytesOut += bytes;
  }

  streamBegan(): void {
    this.#streams.add(1);
  }

  streamEnded(): void {
    this.#streams.add(-1);
  }

  retried(reason: keyof typeof RETRIES): void {
    this.#retries.add(1, RETRIES[reason]);
  }

  aborted(side: AbortSide, phase: AbortPhase): void {
    this.#aborts.add(1, { side, phase });
  }
}
