import {
  FakeClock,
  startWorkloadApi,
  type WorkloadApiOptions,
  type WorkloadApiStandIn,
} from 'boost-testkit';
import { WorkloadApiClient } from '../client/WorkloadApiClient';
import type { WorkloadApiClientOptions } from '../client/WorkloadApiClientOptions';
import { ManualPause } from './ManualPause';

/** An agent, a clock that both sides go by, and waits that a test lets pass. */
export class WorkloadApiScene {
  readonly agent: WorkloadApiStandIn;
  readonly clock: FakeClock;
  readonly pauses = ManualPause.create();
  readonly #closers: (() => void)[] = [];

  private constructor(agent: WorkloadApiStandIn, clock: FakeClock) {
    this.agent = agent;
    this.clock = clock;
  }

  static async create(
    options: WorkloadApiOptions = {},
  ): Promise<WorkloadApiScene> {
    // Certificates are checked against this machine's time by TLS.
    const clock = FakeClock.create(Math.floor(Date.now() / 1000) * 1000);
    const wallMs = () => clock.wallMs();
    const agent = await startWorkloadApi({ wallMs, ...options });
    return new WorkloadApiScene(agent, clock);
  }

  get options(): WorkloadApiClientOptions & { monotonicMs: () => number } {
    return {
      address: this.agent.address,
      nowMs: () => this.clock.wallMs(),
      monotonicMs: () => this.clock.monotonicMs(),
      random: () => 0,
      pause: this.pauses.pause,
    };
  }

  /** A client that ends with the scene. */
  client(options: WorkloadApiClientOptions = {}): WorkloadApiClient {
    return this.keep(WorkloadApiClient.create({ ...this.options, ...options }));
  }

  /** Closes something with the scene. */
  keep<Closable extends { close(): void }>(closable: Closable): Closable {
    this.#closers.push(() => closable.close());
    return closable;
  }

  /** How often a method was called. */
  count(method: string): number {
    return this.agent.calls.filter(call => call.method === method).length;
  }

  async close(): Promise<void> {
    this.#closers.forEach(close => close());
    await this.agent.stop();
  }
}
