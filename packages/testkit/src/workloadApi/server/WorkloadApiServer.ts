import type { Metadata } from '@grpc/grpc-js';
import type { Workload } from '../answers/Workload';
import { readFields } from '../wire/readFields';
import { type GrpcHandlers, GrpcServer, type GrpcStream } from './GrpcServer';
import { Refusal } from './Refusal';
import type { WorkloadApiCall } from './WorkloadApiCall';
import type { WorkloadApiFault } from './WorkloadApiFault';
import type { WorkloadApiMethodName } from './WorkloadApiMethodName';

/** What a server is made of. */
export interface WorkloadApiServerOptions {
  readonly workload: Workload;
  readonly hasWitSvids: boolean;
}

/** Answers calls, keeps streams open, and misbehaves when told to. */
export class WorkloadApiServer implements GrpcHandlers {
  readonly calls: WorkloadApiCall[] = [];
  readonly grpc = GrpcServer.create(this);
  readonly #options: WorkloadApiServerOptions;
  readonly #streams = new Map<GrpcStream, WorkloadApiMethodName>();
  readonly #faults = new Map<WorkloadApiMethodName, WorkloadApiFault[]>();
  #gate: Promise<void> = Promise.resolve();

  private constructor(options: WorkloadApiServerOptions) {
    this.#options = options;
  }

  static create(options: WorkloadApiServerOptions): WorkloadApiServer {
    return new WorkloadApiServer(options);
  }

  get openStreams(): number {
    return this.#streams.size;
  }

  answerNext(
    method: WorkloadApiMethodName,
    fault: WorkloadApiFault,
    times: number,
  ): void {
    const faults = this.#faults.get(method) ?? [];
    this.#faults.set(method, [...faults, ...Array(times).fill(fault)]);
  }

  hold(): () => void {
    let release = () => {};
    this.#gate = new Promise(resolve => {
      release = resolve;
    });
    return release;
  }

  /** Sends bytes to every open stream of a method. */
  push(method: WorkloadApiMethodName, message: Uint8Array): void {
    for (const [stream, name] of this.#streams) {
      if (name === method) stream.write(Buffer.from(message));
    }
  }

  /** Sends every open stream what a new one would get, or ends it as a new one. */
  async update(): Promise<void> {
    await Promise.all(
      [...this.#streams].map(async ([stream, method]) => {
        try {
          stream.write(await this.#answer(method, new Map()));
        } catch (error) {
          stream.emit('error', error);
        }
      }),
    );
  }

  /** Ends every open stream in good order, as an agent does that shuts down. */
  endStreams(): void {
    for (const stream of this.#streams.keys()) stream.end();
  }

  async call(
    method: WorkloadApiMethodName,
    request: Buffer,
    metadata: Metadata,
  ): Promise<Buffer> {
    const texts = this.#receive(method, request, metadata);
    await this.#gate;
    return this.#takeFault(method) ?? this.#answer(method, texts);
  }

  async open(method: WorkloadApiMethodName, stream: GrpcStream): Promise<void> {
    const texts = this.#receive(method, stream.request, stream.metadata);
    stream.on('cancelled', () => this.#streams.delete(stream));
    stream.on('finish', () => this.#streams.delete(stream));
    await this.#gate;
    const message =
      this.#takeFault(method) ?? (await this.#answer(method, texts));
    if (stream.cancelled) return;
    this.#streams.set(stream, method);
    stream.write(message);
  }

  #receive(
    method: WorkloadApiMethodName,
    request: Buffer,
    metadata: Metadata,
  ): Map<number, string[]> {
    const isWit = method.includes('WIT');
    const texts = new Map(
      [...readFields(request)].map(([id, contents]) => [
        id,
        contents.map(String),
      ]),
    );
    const header = metadata.get('workload.spiffe.io');
    const hasSecurityHeader = header.length === 1 && header[0] === 'true';
    const idField = method === 'FetchWITSVID' ? 1 : 2;
    this.calls.push({
      method,
      audience: isWit ? [] : (texts.get(1) ?? []),
      spiffeId:
        method === 'ValidateJWTSVID' ? undefined : texts.get(idField)?.[0],
      hasSecurityHeader,
    });
    if (isWit && !this.#options.hasWitSvids) {
      throw Refusal.unknownMethod(method);
    }
    if (!hasSecurityHeader) throw Refusal.headerMissing();
    return texts;
  }

  #takeFault(method: WorkloadApiMethodName): Buffer | undefined {
    const fault = this.#faults.get(method)?.shift();
    if (!fault) return undefined;
    if (fault instanceof Uint8Array) return Buffer.from(fault);
    throw new Refusal(fault.code, fault.details ?? '');
  }

  async #answer(
    method: WorkloadApiMethodName,
    texts: Map<number, string[]>,
  ): Promise<Buffer> {
    const { workload } = this.#options;
    const first = texts.get(1) ?? [];
    const [second] = texts.get(2) ?? [];
    switch (method) {
      case 'FetchX509SVID':
        return workload.fetchX509Svid();
      case 'FetchX509Bundles':
        return workload.fetchX509Bundles();
      case 'FetchJWTSVID':
        return workload.fetchJwtSvid(first, second);
      case 'FetchJWTBundles':
        return workload.fetchJwtBundles();
      case 'ValidateJWTSVID':
        return workload.validateJwtSvid(first[0] ?? '', second ?? '');
      case 'FetchWITSVID':
        return workload.fetchWitSvid(first[0]);
      default:
        return workload.fetchWitBundles();
    }
  }
}
