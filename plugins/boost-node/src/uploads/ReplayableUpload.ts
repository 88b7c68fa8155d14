import type { Readable } from 'node:stream';
import type { CallBody } from './CallBody';
import { retryLargeBody } from './retryLargeBody';
import { type UploadFlow, UploadTry } from './UploadTry';

/**
 * A body that comes once, and may have to be sent twice.
 *
 * @remarks
 * What has come is kept while it is sent on, until it is more than may be kept: a refused
 * token is then answered by sending the same bytes again, followed by those that are
 * still to come. The source is never destroyed by a try that fails, since the
 * connection that it comes from carries the answer.
 */
export class ReplayableUpload implements CallBody {
  readonly kind = 'stream';
  readonly #source: Readable;
  readonly #maximumKeptBytes: number;
  readonly #flow: UploadFlow;
  #kept: Buffer[] | undefined = [];
  #keptBytes = 0;
  #sentBytes = 0;
  #attempt: UploadTry | undefined;
  #isListening = false;
  #failure: Error | undefined;

  private constructor(source: Readable, maximumKeptBytes: number) {
    this.#source = source;
    this.#maximumKeptBytes = maximumKeptBytes;
    this.#flow = {
      resume: () => void source.resume(),
      pause: () => void source.pause(),
    };
    // From now on: a caller may leave while there is no token or no connection yet.
    source
      .on('error', error => this.#fail(error))
      .on('close', () => this.#close());
    if (source.destroyed) this.#close();
  }

  /**
   * @param source - The body, of which nothing has been read
   * @param maximumKeptBytes - How much of it may be held in memory
   */
  static create(source: Readable, maximumKeptBytes: number): ReplayableUpload {
    return new ReplayableUpload(source, maximumKeptBytes);
  }

  /** Whether it can be sent once more: all that has come is still here. */
  get isReplayable(): boolean {
    return this.#kept !== undefined;
  }

  /** What the source failed with. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** How many bytes the tries have been given, all together. */
  get sentBytes(): number {
    return this.#sentBytes;
  }

  /**
   * The body from its beginning, for one try. The one before is over by then.
   *
   * @throws What the source has failed with, and KagentiError with `RETRY_LARGE_BODY` when
   * its beginning is no longer here
   */
  open(): UploadTry {
    if (this.#failure) throw this.#failure;
    // More may have come since the first try was refused.
    if (this.#attempt && !this.#kept) throw retryLargeBody();
    this.#attempt?.destroy();
    const attempt = UploadTry.create(this.#flow, this.#kept ?? []);
    this.#attempt = attempt;
    if (this.#kept) this.#sentBytes += this.#keptBytes;
    if (this.#source.readableEnded) attempt.finish();
    else this.#listen();
    return attempt;
  }

  /** There will be no further try: what is kept for one can go. */
  settle(): void {
    this.#kept = undefined;
  }

  #listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    this.#source
      .on('data', (chunk: Buffer) => {
        this.#keep(chunk);
        const attempt = this.#attempt;
        if (!attempt || attempt.destroyed) {
          this.#source.pause();
          return;
        }
        this.#sentBytes += chunk.length;
        attempt.push(chunk);
      })
      .once('end', () => this.#attempt?.finish());
    // Whoever sends it says when.
    this.#source.pause();
  }

  #keep(chunk: Buffer): void {
    if (!this.#kept) return;
    this.#keptBytes += chunk.length;
    if (this.#keptBytes > this.#maximumKeptBytes) this.#kept = undefined;
    else this.#kept.push(chunk);
  }

  #close(): void {
    if (this.#source.readableEnded) return;
    this.#fail(
      this.#source.errored ?? new Error('The body broke off before its end'),
    );
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#attempt?.destroy(this.#failure);
  }
}
