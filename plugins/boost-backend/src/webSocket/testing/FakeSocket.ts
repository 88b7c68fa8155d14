import { EventEmitter } from 'node:events';
import { WebSocket } from 'ws';

/** One end of a WebSocket whose network is slow as a test wants. */
export class FakeSocket extends EventEmitter {
  readyState: number = WebSocket.OPEN;
  bufferedAmount = 0;
  isPaused = false;
  /** As of its connection. */
  bytesRead = 0;
  pings = 0;
  /** Whether pings wait behind something else. */
  isClogged = false;
  /** What was done to it besides. */
  readonly calls: unknown[][] = [];
  readonly sent: Array<{ data: unknown; binary: boolean }> = [];
  readonly #waiting: Array<() => void> = [];

  /** To where a WebSocket is wanted. */
  get webSocket(): WebSocket {
    return this as unknown as WebSocket;
  }

  send(data: Buffer, { binary }: { binary: boolean }, sent: () => void): void {
    this.sent.push({ data, binary });
    this.bufferedAmount += data.length;
    this.#waiting.push(() => {
      this.bufferedAmount -= data.length;
      sent();
    });
  }

  /** The network takes the oldest message. */
  flush(): void {
    this.#waiting.shift()?.();
  }

  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
  }

  ping(_data: undefined, _mask: undefined, sent: () => void): void {
    this.pings += 1;
    if (!this.isClogged) sent();
  }

  /** The other end says something, whatever it is. */
  hear(): void {
    this.bytesRead += 1;
  }

  close(...call: unknown[]): void {
    this.calls.push(['close', ...call]);
  }

  terminate(): void {
    this.calls.push(['terminate']);
  }
}
