/**
 * A WebSocket that the stand-in has open, or had.
 *
 * @public
 */
export interface AcpConnection {
  readonly namespace: string;
  readonly agentName: string;
  /** What arrived so far: texts as strings, the rest as bytes. */
  readonly received: readonly (string | Buffer)[];
  /** How it ended; settles when it has. 1005 stands for a close without a code, 1006 for none. */
  readonly closed: Promise<{ code: number; reason: string }>;
  /** Sends a message of any kind, Kagenti's or not. */
  send(message: string | Buffer): void;
  /** Begins to close, with a code or without. */
  close(code?: number, reason?: string): void;
  /** Breaks the connection off without a word. */
  terminate(): void;
  /** Reads nothing any more until {@link AcpConnection.resume}. */
  pause(): void;
  /** Reads again. */
  resume(): void;
}
