import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  trace,
} from '@opentelemetry/api';

/** As an SDK does: contexts follow what is awaited, and traces travel in headers. */
export function useTracing(): void {
  const storage = new AsyncLocalStorage<Context>();

  beforeAll(() => {
    context.setGlobalContextManager({
      active: () => storage.getStore() ?? ROOT_CONTEXT,
      with: (current, run, self, ...values) =>
        storage.run(current, () => run.apply(self as never, values)),
      bind: (_, target) => target,
      enable: () => ({}) as never,
      disable: () => ({}) as never,
    });
    propagation.setGlobalPropagator({
      inject(current, carrier, setter) {
        const span = trace.getSpanContext(current);
        if (!span) return;
        const { traceId, spanId } = span;
        setter.set(carrier, 'traceparent', `00-${traceId}-${spanId}-01`);
      },
      extract(current, carrier, getter) {
        const value = String(getter.get(carrier, 'traceparent'));
        const [, traceId, spanId] = value.split('-');
        const parent = { traceId, spanId, traceFlags: 1, isRemote: true };
        return trace.setSpanContext(current, parent);
      },
      fields: () => ['traceparent'],
    });
  });

  afterAll(() => {
    context.disable();
    propagation.disable();
  });
}
