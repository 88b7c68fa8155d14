import { type Agent, type ClientRequest, request } from 'node:http';
import { monotonicMs } from '../../time/monotonicMs';
import type { StreamPlan } from '../upstream/StreamPlan';
import { Deferred } from './Deferred';
import { EventReader } from './EventReader';

/** What a stream is asked for with. */
export interface StreamCallerOptions {
  readonly url: string;
  readonly plan: StreamPlan;
  readonly agent: Agent;
}

/** Somebody who listens to a stream of events, with a watch. */
export class StreamCaller {
  readonly #request: ClientRequest;
  readonly #delaysMs: number[] = [];
  #firstEventMs = NaN;

  /** Settles with the first event, and fails when there is none. */
  readonly hasBegun: Promise<void>;
  /** Settles with the end of the stream, and fails when it breaks off. */
  readonly hasEnded: Promise<void>;

  private constructor({ url, plan, agent }: StreamCallerOptions) {
    const body = JSON.stringify(plan);
    const startMs = monotonicMs();
    const events = new EventReader();
    const begun = new Deferred();
    const ended = new Deferred();
    this.#request = request(url, {
      agent,
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      },
    });
    const fail = (error: Error) => {
      begun.reject(error);
      ended.reject(error);
    };
    this.#request.once('error', fail);
    this.#request.once('response', response => {
      if (response.statusCode !== 200) {
        fail(new Error(`${url} answered ${response.statusCode}`));
        this.#request.destroy();
        return;
      }
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        const nowMs = monotonicMs();
        for (const sentMs of events.read(text)) {
          if (this.#delaysMs.push(nowMs - sentMs) === 1) {
            this.#firstEventMs = nowMs - startMs;
            begun.resolve();
          }
        }
      });
      response.once('end', () => ended.resolve());
      response.once('error', fail);
    });
    this.#request.end(body);
    this.hasBegun = begun.promise;
    this.hasEnded = ended.promise;
  }

  static call(options: StreamCallerOptions): StreamCaller {
    return new StreamCaller(options);
  }

  /** From the request to the first event. */
  get firstEventMs(): number {
    return this.#firstEventMs;
  }

  /** How long each event took from there to here. */
  get delaysMs(): readonly number[] {
    return this.#delaysMs;
  }

  /** Hangs up. */
  leave(): void {
    this.#request.destroy();
  }
}
