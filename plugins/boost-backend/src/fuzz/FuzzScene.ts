import { mockCredentials } from '@backstage/backend-test-utils';
import type { LogEntry } from '../testing/RecordingLogger';
import { type Portal, startPortal } from '../testing/startPortal';
import type { RawAnswer } from '../testing/readRawAnswer';
import { RawConnection } from '../testing/RawConnection';
import { type Arrival, RecordingKagenti } from './RecordingKagenti';

/** A caller of whom nobody else has the name. */
export interface FuzzCaller {
  readonly ref: string;
  /** The value of their Authorization header. */
  readonly authorization: string;
}

/** A whole backend between raw connections and a Kagenti that records what arrives. */
export class FuzzScene {
  readonly kagenti: RecordingKagenti;
  readonly #portal: Portal;
  #connection: RawConnection;
  #callers = 0;

  private constructor(portal: Portal, kagenti: RecordingKagenti) {
    this.#portal = portal;
    this.kagenti = kagenti;
    this.#connection = this.connect();
  }

  static async start(): Promise<FuzzScene> {
    const kagenti = await RecordingKagenti.start();
    const portal = await startPortal({
      kagentiUrl: kagenti.url,
      // It would answer in the place of what is tried here.
      kagenti: { limits: { requestsPerMinute: 0 }, breaker: { failures: 0 } },
    });
    return new FuzzScene(portal, kagenti);
  }

  connect(): RawConnection {
    return RawConnection.open(this.#portal.port);
  }

  /** Each case has its own, which tells its calls from all others. */
  newCaller(): FuzzCaller {
    this.#callers += 1;
    const ref = `user:default/caller-${this.#callers}`;
    return { ref, authorization: mockCredentials.user.header(ref) };
  }

  /**
   * Sends one request, over the connection that is kept from case to case.
   *
   * @param text - The request; each character is sent as one byte
   * @param method - The method in it
   * @returns The answer; undefined when the connection was closed without one
   */
  async exchange(text: string, method: string): Promise<RawAnswer | undefined> {
    if (this.#connection.isOver) this.#connection = this.connect();
    const connection = this.#connection;
    connection.write(text);
    const answer = await connection.nextAnswer(method);
    const isLast = answer?.headers.some(
      ([name, value]) => name === 'connection' && value === 'close',
    );
    if (isLast) await connection.closed();
    return answer;
  }

  /** Settles when everything that was sent before has been dealt with. */
  async settle(): Promise<void> {
    const { authorization } = this.newCaller();
    await this.exchange(
      `GET /api/boost/kagenti/tools/last/last/route-status HTTP/1.1\r\nHost: portal\r\nAuthorization: ${authorization}\r\n\r\n`,
      'GET',
    );
  }

  takeArrivals(): readonly Arrival[] {
    // What was logged of a hundred thousand cases would fill the memory.
    (this.#portal.log as LogEntry[]).length = 0;
    return this.kagenti.takeArrivals();
  }

  async stop(): Promise<void> {
    await this.#connection.destroy();
    await this.#portal.stop();
    await this.kagenti.stop();
  }
}
