import {
  type handleServerStreamingCall,
  type handleUnaryCall,
  Metadata,
  type sendUnaryData,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServerWritableStream,
} from '@grpc/grpc-js';
import type { WorkloadApiMethodName } from './WorkloadApiMethodName';

type Unary = ServerUnaryCall<Buffer, Buffer>;

/** An open stream. */
export type GrpcStream = ServerWritableStream<Buffer, Buffer>;

/** Who answers the calls. */
export interface GrpcHandlers {
  call(
    method: WorkloadApiMethodName,
    request: Buffer,
    metadata: Metadata,
  ): Promise<Buffer>;
  open(method: WorkloadApiMethodName, stream: GrpcStream): Promise<void>;
}

const UNARY: readonly WorkloadApiMethodName[] = [
  'FetchJWTSVID',
  'ValidateJWTSVID',
];
const STREAMS: readonly WorkloadApiMethodName[] = [
  'FetchX509SVID',
  'FetchX509Bundles',
  'FetchJWTBundles',
  'FetchWITSVID',
  'FetchWITBundles',
];

/** A gRPC server of the Workload API's methods that knows bytes and no messages. */
export class GrpcServer {
  readonly #handlers: GrpcHandlers;
  #server: Server | undefined;

  private constructor(handlers: GrpcHandlers) {
    this.#handlers = handlers;
  }

  static create(handlers: GrpcHandlers): GrpcServer {
    return new GrpcServer(handlers);
  }

  /** @returns the port, if the address has one */
  async listen(target: string): Promise<number> {
    // With channelz switched off, grpc-js 1.14.7 forgets its connections, and a forced
    // shutdown breaks none of them.
    const server = new Server();
    server.addService(
      Object.fromEntries(
        [...UNARY, ...STREAMS].map(name => [name, describeMethod(name)]),
      ),
      {
        ...Object.fromEntries(UNARY.map(name => [name, this.#unary(name)])),
        ...Object.fromEntries(STREAMS.map(name => [name, this.#stream(name)])),
      },
    );
    this.#server = server;
    return new Promise((resolve, reject) => {
      const credentials = ServerCredentials.createInsecure();
      server.bindAsync(target, credentials, (error, port) =>
        error ? reject(error) : resolve(port),
      );
    });
  }

  /** Breaks every connection. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.forceShutdown();
    await new Promise<void>(resolve => server.tryShutdown(() => resolve()));
  }

  #unary(name: WorkloadApiMethodName): handleUnaryCall<Buffer, Buffer> {
    return (call: Unary, callback: sendUnaryData<Buffer>) => {
      this.#handlers.call(name, call.request, call.metadata).then(
        answer => callback(null, answer),
        error => callback(error),
      );
    };
  }

  #stream(
    name: WorkloadApiMethodName,
  ): handleServerStreamingCall<Buffer, Buffer> {
    return stream => {
      this.#handlers
        .open(name, stream)
        .catch(error => stream.emit('error', error));
    };
  }
}

function describeMethod(name: WorkloadApiMethodName) {
  const asIs = (bytes: Buffer) => bytes;
  return {
    path: `/SpiffeWorkloadAPI/${name}`,
    requestStream: false,
    responseStream: STREAMS.includes(name),
    requestSerialize: asIs,
    requestDeserialize: asIs,
    responseSerialize: asIs,
    responseDeserialize: asIs,
  };
}
