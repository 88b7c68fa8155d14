import { channel } from 'node:diagnostics_channel';
import {
  context,
  propagation,
  trace,
  type TextMapSetter,
} from '@opentelemetry/api';
import { createTraceparent } from './createTraceparent';

// Where libraries that trace undici learn of a request and add headers of their own. A
// second traceparent would make both invalid: W3C Trace Context, section 4.3.
const REQUEST_CREATED = channel('undici:request:create');

/** Of what a propagator adds, these two only: baggage is the portal's own. */
const ONLY_TRACE_CONTEXT: TextMapSetter<Record<string, string>> = {
  set(carrier, key, value) {
    const name = key.toLowerCase();
    if (name === 'traceparent' || name === 'tracestate') carrier[name] = value;
  },
};

/**
 * Joins a call to a trace: that of the portal's own span when there is one, else the one
 * that the headers name already, else a new one. There is exactly one afterwards.
 *
 * @param headers - The call's headers, which are changed
 * @param newTrace - Makes the header of a new one; for tests
 */
export function addTraceContext(
  headers: Record<string, string>,
  newTrace: () => string = createTraceparent,
): void {
  if (REQUEST_CREATED.hasSubscribers) {
    delete headers.traceparent;
    delete headers.tracestate;
    return;
  }
  const current = context.active();
  if (trace.getSpanContext(current)) {
    const added: Record<string, string> = {};
    propagation.inject(current, added, ONLY_TRACE_CONTEXT);
    if (added.traceparent) {
      // The state belongs to the parent beside which it stood.
      delete headers.tracestate;
      Object.assign(headers, added);
      return;
    }
  }
  headers.traceparent ??= newTrace();
}
