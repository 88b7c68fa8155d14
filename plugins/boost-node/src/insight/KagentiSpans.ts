import {
  type Attributes,
  context,
  propagation,
  SpanKind,
  type SpanOptions,
  trace,
  type Tracer,
  type TracerProvider,
} from '@opentelemetry/api';
import type { KagentiCall } from '../kagenti/KagentiCall';
import type { StartedSpan } from './StartedSpan';

/** More templates than any portal has; a plugin that puts names into them ends here. */
const MAXIMUM_KINDS = 500;

/** What the spans of one operation begin with. */
interface SpanKindOf {
  readonly name: string;
  readonly options: SpanOptions;
}

/**
 * Begins a span for each exchange with Kagenti: OpenTelemetry's conventions for HTTP
 * clients.
 *
 * @remarks
 * Names and templates come from the route table. The query and the headers, where users
 * and tokens are, stay out.
 */
export class KagentiSpans {
  readonly #tracer: Tracer;
  readonly #baseUrl: URL;
  readonly #urlPrefix: string;
  readonly #kinds = new Map<string, Map<string, SpanKindOf>>();
  #size = 0;

  private constructor(baseUrl: URL, provider: TracerProvider) {
    this.#tracer = provider.getTracer('backstage-plugin-boost');
    this.#baseUrl = baseUrl;
    const path = baseUrl.pathname.replace(/\/$/, '');
    // Not the whole address: a user and a password may stand in it.
    this.#urlPrefix = `${baseUrl.origin}${path}`;
  }

  /**
   * @param baseUrl - Kagenti's address
   * @param provider - Where spans come from; the process's own when absent
   */
  static create(
    baseUrl: URL,
    provider: TracerProvider = trace.getTracerProvider(),
  ): KagentiSpans {
    return new KagentiSpans(baseUrl, provider);
  }

  /**
   * Begins the span of one try of a call, below the portal's span that is current, else
   * below that of the caller, if their headers name one.
   *
   * @param call - The call
   * @param resends - How often it has been sent before
   * @returns Nothing when nobody records it
   */
  start(call: KagentiCall, resends: number): StartedSpan | undefined {
    const active = context.active();
    const parent =
      call.headers?.traceparent && !trace.getSpanContext(active)
        ? propagation.extract(active, call.headers)
        : active;
    const { name, options } = this.#kindOf(call);
    const span = this.#tracer.startSpan(name, options, parent);
    if (!span.isRecording()) return undefined;
    span.setAttribute('url.full', `${this.#urlPrefix}${call.path}`);
    if (resends > 0) span.setAttribute('http.request.resend_count', resends);
    return { span, context: trace.setSpan(parent, span) };
  }

  #kindOf({ method, route = '' }: KagentiCall): SpanKindOf {
    const known = this.#kinds.get(route)?.get(method);
    if (known) return known;
    if (this.#size >= MAXIMUM_KINDS) return this.#describe(method, '');
    const kind = this.#describe(method, route);
    const ofRoute = this.#kinds.get(route) ?? new Map<string, SpanKindOf>();
    this.#kinds.set(route, ofRoute.set(method, kind));
    this.#size += 1;
    return kind;
  }

  #describe(method: string, route: string): SpanKindOf {
    const { hostname, port, protocol } = this.#baseUrl;
    const attributes: Attributes = {
      'http.request.method': method,
      'server.address': hostname,
      'server.port': Number(port || (protocol === 'https:' ? 443 : 80)),
    };
    if (route) attributes['url.template'] = route;
    return {
      name: route ? `kagenti ${method} ${route}` : `kagenti ${method}`,
      options: { kind: SpanKind.CLIENT, attributes },
    };
  }
}
