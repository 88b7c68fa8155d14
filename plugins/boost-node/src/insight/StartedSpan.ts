import type { Context, Span } from '@opentelemetry/api';

/** A span of one exchange, and the context in which it is the current one. */
export interface StartedSpan {
  readonly span: Span;
  readonly context: Context;
}
