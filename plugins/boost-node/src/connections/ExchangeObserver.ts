/**
 * Hears how an exchange goes, and has no part in it. None of these may throw.
 */
export interface ExchangeObserver {
  /** There is a connection, and the request goes out. */
  onSent(): void;
  /** It goes out once more, over another connection than the one that had ended. */
  onRepeat(): void;
  /** The head of the answer is there. */
  onHead(status: number): void;
  /** So much more of its body is there. */
  onData(bytes: number): void;
  /** The connection is done with it: all was received, or it ended with this error. */
  onOver(error?: Error): void;
}
