import {
  Client,
  credentials,
  Metadata,
  type ServiceError,
} from '@grpc/grpc-js';

/** What a call ended with. */
export interface RawOutcome {
  readonly answer?: Buffer;
  /** The status and its text, as `3 audience must be specified`. */
  readonly refusal?: string;
}

/** Calls the stand-in with bytes, and with or without the header that it wants. */
export class RawWorkloadApiClient {
  readonly #client: Client;

  private constructor(address: string) {
    this.#client = new Client(address, credentials.createInsecure());
  }

  static create(address: string): RawWorkloadApiClient {
    return new RawWorkloadApiClient(address);
  }

  call(
    method: string,
    request: Buffer,
    header: Record<string, string> = { 'workload.spiffe.io': 'true' },
  ): Promise<RawOutcome> {
    const metadata = new Metadata();
    for (const [name, value] of Object.entries(header)) {
      metadata.set(name, value);
    }
    return new Promise(resolve => {
      this.#client.makeUnaryRequest(
        `/SpiffeWorkloadAPI/${method}`,
        (bytes: Buffer) => bytes,
        (bytes: Buffer) => bytes,
        request,
        metadata,
        (error: ServiceError | null, answer?: Buffer) =>
          resolve(
            error ? { refusal: `${error.code} ${error.details}` } : { answer },
          ),
      );
    });
  }

  /** The first message of a stream, or the refusal. */
  first(method: string): Promise<RawOutcome> {
    const metadata = new Metadata();
    metadata.set('workload.spiffe.io', 'true');
    return new Promise(resolve => {
      const stream = this.#client.makeServerStreamRequest(
        `/SpiffeWorkloadAPI/${method}`,
        (bytes: Buffer) => bytes,
        (bytes: Buffer) => bytes,
        Buffer.alloc(0),
        metadata,
      );
      stream.on('data', (answer: Buffer) => resolve({ answer }));
      stream.on('error', (error: ServiceError) =>
        resolve({ refusal: `${error.code} ${error.details}` }),
      );
    });
  }

  close(): void {
    this.#client.close();
  }
}
