import { channel } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import type { JsonObject } from '@backstage/types';
import { openCall, type PortalCall } from '../../testing/callPortal';
import type { LogEntry } from '../../testing/RecordingLogger';
import { type Portal, startPortal } from '../../testing/startPortal';
import { LeakWatch } from './LeakWatch';
import { RawUpstream } from './RawUpstream';
import { calls } from './calls';
import { ordinaryText } from './ordinaryText';
import { readAnswer } from './readAnswer';

/** Where undici tells of its connections. */
const CONNECTED = channel('undici:client:connected');

/** A portal, the upstream that it takes for Kagenti, and a watch on what they leave. */
export class FaultScene {
  readonly upstream: RawUpstream;
  readonly portal: Portal;
  readonly watch = LeakWatch.start();
  readonly #sockets = new Set<Socket>();
  readonly #onConnected = (message: unknown) =>
    void this.#sockets.add((message as { socket: Socket }).socket);

  private constructor(upstream: RawUpstream, portal: Portal) {
    this.upstream = upstream;
    this.portal = portal;
    CONNECTED.subscribe(this.#onConnected);
  }

  /**
   * Starts one.
   *
   * @param kagenti - More below `boost.kagenti`
   */
  static async start(kagenti: JsonObject = {}): Promise<FaultScene> {
    const upstream = await RawUpstream.start();
    const kagentiUrl = String(kagenti.baseUrl ?? upstream.url);
    const portal = await startPortal({ kagentiUrl, kagenti });
    return new FaultScene(upstream, portal);
  }

  /** The portal's side of the connections to the upstream that are open. */
  get clientSockets(): readonly Socket[] {
    return [...this.#sockets].filter(socket => !socket.destroyed);
  }

  /** Makes a call and waits for its end; see `readAnswer`. */
  call(call: PortalCall): Promise<string> {
    return readAnswer(openCall(this.portal, call).end(call.body));
  }

  /** Whether a call without any fault is answered as it should be. */
  async isWell(): Promise<boolean> {
    const { result } = await this.observe(() => this.call(calls.get));
    return result === `200 whole ${ordinaryText}`;
  }

  /**
   * Makes a call by any means, and waits until the audit log has told of it.
   *
   * @returns what the means return, and the outcome in the audit log with its code
   */
  async observe<T>(
    work: () => Promise<T>,
  ): Promise<{ result: T; audit: string }> {
    const ended = this.audited(2);
    const result = await work();
    const { outcome, code } = Object((await ended).meta.meta);
    return { result, audit: [outcome, code].filter(Boolean).join(' ') };
  }

  /**
   * Settles when the audit log has told of so much more; a call is told of twice.
   *
   * @returns what it told last
   */
  async audited(count: number): Promise<LogEntry> {
    const until = this.portal.auditEvents().length + count;
    for (;;) {
      const event = this.portal.auditEvents()[until - 1];
      if (event) return event;
      await new Promise(resolve => setImmediate(resolve));
    }
  }

  /** Begins to count, with no connection to the upstream open. */
  async begin(): Promise<void> {
    // What is made once, with the first call, is nothing that a fault leaves.
    await this.isWell();
    await this.upstream.dropConnections();
    this.watch.begin();
  }

  /**
   * What is left when all is over: sockets and timers by their kinds and who made them, and
   * what nobody handled.
   */
  async findLeft(): Promise<unknown> {
    this.upstream.forgetScripts();
    await this.upstream.dropConnections();
    const left = await this.watch.findLeft();
    const news = this.watch.news.splice(0);
    if (Object.keys(left).length === 0) return { news };
    return { ...left, news, madeBy: this.watch.findMakers() };
  }

  async stop(): Promise<void> {
    await this.portal.stop();
    await this.upstream.stop();
    CONNECTED.unsubscribe(this.#onConnected);
    this.watch.stop();
  }
}
