import type { WorkloadApiAddress } from './address/WorkloadApiAddress';
import type { CallOptions } from './CallOptions';
import { AgentConnection } from './connection/AgentConnection';
import type { Pause } from './watch/Pause';
import { WatchBackOff } from './watch/WatchBackOff';
import type { Watcher } from './watch/Watcher';
import { watchStream } from './watch/watchStream';
import type { WorkloadApiMethod } from './wire/WorkloadApiMethod';

/** What a caller is made of. */
export interface MethodCallerOptions {
  readonly address: WorkloadApiAddress;
  /** How long a call for a single answer may take. */
  readonly timeoutMs: number;
  /** Chance, from 0 to below 1. */
  readonly random: () => number;
  readonly pause: Pause;
}

/** How a watch makes its updates, and of what. */
export interface Subscription<Request, Answer, Update> {
  readonly method: WorkloadApiMethod<Request, Answer>;
  readonly request: Request;
  readonly read: (answer: Answer) => Update;
}

/** Calls the methods of an agent with messages for bytes. */
export class MethodCaller {
  readonly #options: MethodCallerOptions;
  readonly #connection: AgentConnection;
  readonly #closing = new AbortController();

  private constructor(options: MethodCallerOptions) {
    this.#options = options;
    this.#connection = AgentConnection.create(options.address);
  }

  static create(options: MethodCallerOptions): MethodCaller {
    return new MethodCaller(options);
  }

  /** Calls a method that has one answer. */
  async call<Request, Answer>(
    method: WorkloadApiMethod<Request, Answer>,
    request: Request,
    { signal }: CallOptions,
  ): Promise<Answer> {
    const bytes = await this.#connection.call({
      path: method.path,
      request: method.encode(request),
      timeoutMs: this.#options.timeoutMs,
      signal,
    });
    return method.decode(bytes);
  }

  /** Calls a method that has a stream of answers, for the first of them. */
  async callForFirst<Request, Answer>(
    method: WorkloadApiMethod<Request, Answer>,
    request: Request,
    { signal }: CallOptions,
  ): Promise<Answer> {
    const bytes = await this.#connection.callForFirst({
      path: method.path,
      request: method.encode(request),
      timeoutMs: this.#options.timeoutMs,
      signal,
    });
    return method.decode(bytes);
  }

  /** Follows a method that has a stream of answers, over all its interruptions. */
  watch<Request, Answer, Update>(
    { method, request, read }: Subscription<Request, Answer, Update>,
    watcher: Watcher<Update>,
    { signal }: CallOptions,
  ): Promise<void> {
    const { random, pause } = this.#options;
    const stop = this.#closing.signal;
    return watchStream({
      openStream: (receive, until) =>
        this.#connection.follow(
          {
            path: method.path,
            request: method.encode(request),
            signal: until,
          },
          receive,
        ),
      readUpdate: message => read(method.decode(message)),
      watcher,
      backOff: WatchBackOff.create(random),
      pause,
      signal: signal ? AbortSignal.any([stop, signal]) : stop,
    });
  }

  close(): void {
    this.#closing.abort();
    this.#connection.close();
  }
}
