import { Readable } from 'node:stream';
import type {
  CallClock,
  KagentiAnswer,
  KagentiClient,
  CallSignal,
} from 'backstage-plugin-boost-node';
import type { Request } from 'express';
import { kagentiTemplate } from '../insight/kagentiTemplate';
import type { Route } from '../routes/Route';
import { mayAskForPart } from './mayAskForPart';
import { refuseBrokenBody } from './refuseBrokenBody';
import { requestHeaders } from './requestHeaders';

/**
 * An authorized request, and what was learnt about it on the way.
 *
 * @internal
 */
export interface AuthorizedRequest {
  readonly request: Request;
  readonly route: Route;
  /** The path below `/api/v1`, byte for byte as it was matched. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** What is sent on as the body; absent when there is none. */
  readonly body?: Buffer | Readable;
  /** Names the request in the portal's audit and in Kagenti's log. */
  readonly requestId: string;
  /** The calling user's entity ref; absent when a service calls. */
  readonly userEntityRef?: string;
  /** Fires when the caller leaves. */
  readonly signal: CallSignal;
  /** Hears whom the request waits for. */
  readonly clock?: CallClock;
}

/**
 * Sends an authorized request to Kagenti.
 *
 * @param authorized - The request
 * @param options - Kagenti, and how long it may take unless the route demands longer
 * @throws KagentiError when the call fails, and RequestRefusal with `BODY_UNREADABLE` when
 * the caller does not bring the body to its end
 * @internal
 */
export function forwardRequest(
  authorized: AuthorizedRequest,
  options: { kagenti: KagentiClient; requestTimeoutSeconds: number },
): Promise<KagentiAnswer> {
  const { request, route, body, requestId } = authorized;
  const headers = requestHeaders(
    request.headers,
    body !== undefined,
    mayAskForPart(request.method, route),
  );
  headers['x-request-id'] = requestId;
  // What was judged as JSON has to be read as JSON.
  if (route.judgedBody) headers['content-type'] = 'application/json';
  const length = request.headers['content-length'];
  if (body instanceof Readable && length !== undefined) {
    headers['content-length'] = length;
  }
  const sending = options.kagenti.send({
    method: route.method,
    path: `/api/v1${authorized.path}`,
    route: kagentiTemplate(route),
    query: authorized.query,
    headers,
    body,
    answersStream: route.answersStream,
    user: authorized.userEntityRef,
    signal: authorized.signal,
    clock: authorized.clock,
    responseTimeoutSeconds: Math.max(
      options.requestTimeoutSeconds,
      route.minimumResponseTimeoutSeconds ?? 0,
    ),
  });
  return body === request ? sending.catch(refuseIfBroken(request)) : sending;
}

/** What a request broke off with says nothing to anybody: it is told as a refusal. */
function refuseIfBroken(request: Request): (error: unknown) => never {
  return error => {
    throw error === request.errored ? refuseBrokenBody() : error;
  };
}
