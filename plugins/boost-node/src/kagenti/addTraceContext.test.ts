import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import {
  type Context,
  context,
  createTraceState,
  propagation,
  ROOT_CONTEXT,
  type SpanContext,
  trace,
} from '@opentelemetry/api';
import { addTraceContext } from './addTraceContext';

const NEW = '00-0123456789ab4cde8f0123456789abcd-0123456789ab4cde-01';
const GIVEN = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const SPAN: SpanContext = {
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  spanId: 'aaaaaaaaaaaaaaaa',
  traceFlags: 1,
  traceState: createTraceState('portal=1'),
};

function added(headers: Record<string, string>) {
  const changed = { ...headers };
  addTraceContext(changed, () => NEW);
  return changed;
}

/** A context manager that always answers the same, and a propagator that says more. */
function startTracing(span: SpanContext): void {
  const active: Context = trace.setSpanContext(ROOT_CONTEXT, span);
  context.setGlobalContextManager({
    active: () => active,
    with: (_, run, self, ...values) => run.call(self as never, ...values),
    bind: (_, target) => target,
    enable: () => ({}) as never,
    disable: () => ({}) as never,
  });
  propagation.setGlobalPropagator({
    inject(current, carrier, setter) {
      const { traceId, spanId, traceState } = trace.getSpanContext(
        current,
      ) as SpanContext;
      setter.set(carrier, 'traceparent', `00-${traceId}-${spanId}-01`);
      if (traceState) {
        setter.set(carrier, 'tracestate', traceState.serialize());
      }
      setter.set(carrier, 'baggage', 'secret=1');
    },
    extract: current => current,
    fields: () => ['traceparent'],
  });
}

describe('addTraceContext', () => {
  afterEach(() => {
    context.disable();
    propagation.disable();
  });

  it('keeps the trace that the headers name', () => {
    const given = { traceparent: GIVEN, tracestate: 'vendor=1' };
    expect(added(given)).toEqual(given);
  });

  it('begins a trace when there is none', () => {
    expect(added({ accept: '*/*' })).toEqual({
      accept: '*/*',
      traceparent: NEW,
    });
  });

  it("makes Kagenti's spans children of the portal's own", () => {
    startTracing(SPAN);
    expect(added({ traceparent: GIVEN, tracestate: 'vendor=1' })).toEqual({
      traceparent: `00-${SPAN.traceId}-${SPAN.spanId}-01`,
      tracestate: 'portal=1',
    });
  });

  it('leaves no state of a parent that was replaced', () => {
    startTracing({ ...SPAN, traceState: undefined });
    expect(added({ traceparent: GIVEN, tracestate: 'vendor=1' })).toEqual({
      traceparent: `00-${SPAN.traceId}-${SPAN.spanId}-01`,
    });
  });

  it('leaves it to a library that traces undici itself', () => {
    const traceUndici = () => {};
    subscribe('undici:request:create', traceUndici);
    try {
      expect(added({ traceparent: GIVEN, tracestate: 'vendor=1' })).toEqual({});
    } finally {
      unsubscribe('undici:request:create', traceUndici);
    }
  });
});
