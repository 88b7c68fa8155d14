import { setMaxListeners } from 'node:events';
import { Metadata, status } from '@grpc/grpc-js';
import type {
  CallOptions as GrpcCallOptions,
  ClientReadableStream,
  ServiceError,
} from '@grpc/grpc-js';
import { SpiffeError } from '../../errors/SpiffeError';
import type { WorkloadApiAddress } from '../address/WorkloadApiAddress';
import { AgentChannel } from './AgentChannel';
import { describeStatus } from './describeStatus';
import { onAbort } from './onAbort';

/** SPIFFE Workload Endpoint, section 3: no request without it. */
const SECURITY_HEADER = 'workload.spiffe.io';

/** What is called, and what bounds the call. */
export interface AgentCall {
  /** The path of the gRPC method. */
  readonly path: string;
  readonly request: Buffer;
  /** Ends the call; its reason is thrown. */
  readonly signal?: AbortSignal;
  /** How long the call may take; without end when absent. */
  readonly timeoutMs?: number;
}

/** How a call under way ends. */
interface Ending<Answer> {
  succeed(answer: Answer): void;
  /** With a status of gRPC, or with none when a stream was ended in good order. */
  fail(error?: Error): void;
  /** By what somebody on this side has thrown. */
  throw(error: unknown): void;
}

interface Cancellable {
  cancel(): void;
}

/** Bytes as they are: what is wrong with them is found and told elsewhere. */
const asIs = (bytes: Buffer) => bytes;

/**
 * The connection to an agent: made at the first call, and made anew by the next call
 * after it was found broken.
 *
 * @remarks
 * A gRPC channel that could not connect answers further calls out of its memory until
 * a back-off of its own is over, up to two minutes. An agent that has come back would
 * not be seen for that long, so a channel that has failed is not used again: when to
 * ask is decided by the callers, and each time they ask, somebody knocks.
 */
export class AgentConnection {
  readonly #address: WorkloadApiAddress;
  readonly #closing = new AbortController();
  #channel: AgentChannel | undefined;

  private constructor(address: WorkloadApiAddress) {
    this.#address = address;
    // A listener for each call under way is no leak, which Node would warn of from ten on.
    setMaxListeners(0, this.#closing.signal);
  }

  static create(address: WorkloadApiAddress): AgentConnection {
    return new AgentConnection(address);
  }

  /** Calls for a single answer. */
  call(call: AgentCall): Promise<Buffer> {
    return this.#run<Buffer>(call, (channel, ending) =>
      channel.client.makeUnaryRequest<Buffer, Buffer>(
        call.path,
        asIs,
        asIs,
        call.request,
        newHeader(),
        toGrpcOptions(call),
        (error, answer) =>
          answer ? ending.succeed(answer) : ending.fail(error ?? undefined),
      ),
    );
  }

  /** Opens a stream for its first message alone. */
  callForFirst(call: AgentCall): Promise<Buffer> {
    return this.#run<Buffer>(call, (channel, ending) => {
      const stream = openStream(channel, call, ending);
      stream.once('data', ending.succeed);
      return stream;
    });
  }

  /** Gives each message of a stream to `receive`, and rejects when the stream ends. */
  follow(call: AgentCall, receive: (message: Buffer) => void): Promise<never> {
    return this.#run<never>(call, (channel, ending) => {
      const stream = openStream(channel, call, ending);
      stream.on('data', (message: Buffer) => {
        try {
          receive(message);
        } catch (error) {
          ending.throw(error);
        }
      });
      return stream;
    });
  }

  /** Ends every call. Further ones fail with `SOURCE_CLOSED`. */
  close(): void {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort(
      new SpiffeError(
        'SOURCE_CLOSED',
        `The client of the Workload API at ${this.#address} is closed.`,
      ),
    );
    this.#channel?.giveUp();
    this.#channel = undefined;
  }

  /** Runs a call until it ends, the caller gives up, or this connection closes. */
  async #run<Answer>(
    { path, signal }: AgentCall,
    start: (channel: AgentChannel, ending: Ending<Answer>) => Cancellable,
  ): Promise<Answer> {
    this.#closing.signal.throwIfAborted();
    signal?.throwIfAborted();
    const channel = (this.#channel ??= AgentChannel.create(this.#address));
    channel.beginCall();
    let underWay: Cancellable | undefined;
    let stopListening = () => {};
    try {
      return await new Promise<Answer>((resolve, reject) => {
        stopListening = onAbort([this.#closing.signal, signal], reject);
        let hasFailed = false;
        underWay = start(channel, {
          succeed: resolve,
          fail: error => {
            // A stream tells of its end twice, and once more after it was cancelled.
            if (!hasFailed) reject(this.#explain(path, error));
            hasFailed = true;
          },
          throw: reject,
        });
      });
    } catch (error) {
      if (isUnreachable(error)) this.#giveUp(channel);
      throw error;
    } finally {
      stopListening();
      underWay?.cancel();
      channel.endCall();
    }
  }

  #explain(path: string, error: Error | undefined): SpiffeError {
    const { code = status.UNAVAILABLE, details = 'the stream has ended' } =
      (error ?? {}) as Partial<ServiceError>;
    return describeStatus(path, `${this.#address}`, { code, details });
  }

  #giveUp(channel: AgentChannel): void {
    channel.giveUp();
    if (this.#channel === channel) this.#channel = undefined;
  }
}

function isUnreachable(error: unknown): boolean {
  return (
    error instanceof SpiffeError && error.code === 'WORKLOAD_API_UNREACHABLE'
  );
}

function openStream(
  channel: AgentChannel,
  call: AgentCall,
  ending: Ending<never>,
): ClientReadableStream<Buffer> {
  const stream = channel.client.makeServerStreamRequest<Buffer, Buffer>(
    call.path,
    asIs,
    asIs,
    call.request,
    newHeader(),
    toGrpcOptions(call),
  );
  stream.on('error', ending.fail);
  // An end without an error is in good order, and comes after the last message.
  stream.on('end', () => ending.fail());
  return stream;
}

function newHeader(): Metadata {
  const metadata = new Metadata();
  metadata.set(SECURITY_HEADER, 'true');
  return metadata;
}

function toGrpcOptions({ timeoutMs }: AgentCall): GrpcCallOptions {
  return timeoutMs === undefined ? {} : { deadline: Date.now() + timeoutMs };
}
