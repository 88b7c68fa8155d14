import type { IncomingHttpHeaders } from 'node:http';
import { requestHeaders } from '../../forwarding/requestHeaders';

/**
 * The headers with which the portal asks Kagenti for a WebSocket: the id and the trace of
 * the request, and who asks. Nothing else of the caller's passes.
 *
 * @param headers - The caller's
 * @param requestId - Names the request in the portal's audit and in Kagenti's log
 * @param userEntityRef - The calling user; absent when a service calls
 * @internal
 */
export function agentHeaders(
  headers: IncomingHttpHeaders,
  requestId: string,
  userEntityRef: string | undefined,
): Record<string, string> {
  const { traceparent, tracestate } = requestHeaders(headers, false);
  const sent: Record<string, string> = { 'x-request-id': requestId };
  if (traceparent !== undefined) sent.traceparent = traceparent;
  if (tracestate !== undefined) sent.tracestate = tracestate;
  if (userEntityRef !== undefined) {
    // As in every other call: what a header cannot carry is percent-encoded.
    sent['x-backstage-user'] = encodeURI(userEntityRef);
  }
  return sent;
}
