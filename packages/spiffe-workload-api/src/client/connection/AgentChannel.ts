import { Client, credentials } from '@grpc/grpc-js';
import type { WorkloadApiAddress } from '../address/WorkloadApiAddress';
import { channelOptions } from './channelOptions';

/**
 * One gRPC channel, which ends after it was given up and the last of its calls is over:
 * a call that others have under way on it is not cut.
 */
export class AgentChannel {
  readonly client: Client;
  #calls = 0;
  #isGivenUp = false;

  private constructor(address: WorkloadApiAddress) {
    this.client = new Client(
      address.target,
      credentials.createInsecure(),
      channelOptions,
    );
  }

  static create(address: WorkloadApiAddress): AgentChannel {
    return new AgentChannel(address);
  }

  beginCall(): void {
    this.#calls++;
  }

  endCall(): void {
    this.#calls--;
    this.#closeWhenIdle();
  }

  /** No further calls will be made. */
  giveUp(): void {
    this.#isGivenUp = true;
    this.#closeWhenIdle();
  }

  #closeWhenIdle(): void {
    if (!this.#isGivenUp || this.#calls > 0) return;
    // A call looks for its agent in the ticks after it began. A channel of grpc-js (1.14.7)
    // that is closed before has that happen all the same, and then goes on connecting for
    // as long as the process lives.
    setImmediate(() => this.client.close());
  }
}
