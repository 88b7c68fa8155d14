import { WorkloadApiClient } from '../../client/WorkloadApiClient';
import type { SourceOptions } from '../SourceOptions';

/** The client of a source, closed with the source only if it was made for it. */
export class ClientHold {
  readonly client: WorkloadApiClient;
  readonly #isOwn: boolean;

  private constructor(client: WorkloadApiClient, isOwn: boolean) {
    this.client = client;
    this.#isOwn = isOwn;
  }

  static create(options: SourceOptions): ClientHold {
    return options.client
      ? new ClientHold(options.client, false)
      : new ClientHold(WorkloadApiClient.create(options), true);
  }

  release(): void {
    if (this.#isOwn) this.client.close();
  }
}
