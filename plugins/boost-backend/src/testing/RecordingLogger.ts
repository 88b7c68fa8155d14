import type { RootLoggerService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';

/** One call of a logger, with all that its parents added. */
export interface LogEntry {
  readonly level: 'error' | 'warn' | 'info' | 'debug';
  readonly message: string;
  readonly meta: Readonly<Record<string, unknown>>;
}

/** A logger that keeps what it is told, so that a test can look for what must not be there. */
export class RecordingLogger implements RootLoggerService {
  readonly entries: LogEntry[];
  readonly #meta: Readonly<Record<string, unknown>>;

  private constructor(
    entries: LogEntry[],
    meta: Readonly<Record<string, unknown>>,
  ) {
    this.entries = entries;
    this.#meta = meta;
  }

  static create(): RecordingLogger {
    return new RecordingLogger([], {});
  }

  error(message: string, meta?: Error | JsonObject): void {
    this.#record('error', message, meta);
  }

  warn(message: string, meta?: Error | JsonObject): void {
    this.#record('warn', message, meta);
  }

  info(message: string, meta?: Error | JsonObject): void {
    this.#record('info', message, meta);
  }

  debug(message: string, meta?: Error | JsonObject): void {
    this.#record('debug', message, meta);
  }

  child(meta: JsonObject): RecordingLogger {
    return new RecordingLogger(this.entries, { ...this.#meta, ...meta });
  }

  #record(
    level: LogEntry['level'],
    message: string,
    meta: Error | JsonObject = {},
  ): void {
    const added = meta instanceof Error ? { error: meta } : meta;
    this.entries.push({ level, message, meta: { ...this.#meta, ...added } });
  }
}
