import type { LoggerService } from '@backstage/backend-plugin-api';
import type { BoostConfig, KagentiClient } from 'backstage-plugin-boost-node';
import type { RequestHandler } from 'express';
// Boost's own steps, without those that ask who the caller is and what they may do.
import { readRequestId } from '../../../plugins/boost-backend/src/audit/readRequestId';
import { CallerPresence } from '../../../plugins/boost-backend/src/forwarding/CallerPresence';
import { forwardRequest } from '../../../plugins/boost-backend/src/forwarding/forwardRequest';
import { readBody } from '../../../plugins/boost-backend/src/forwarding/readBody';
import { RequestTimes } from '../../../plugins/boost-backend/src/insight/RequestTimes';
import { awaitBody } from '../../../plugins/boost-backend/src/insight/awaitBody';
import { bodyLimitOf } from '../../../plugins/boost-backend/src/limits/bodyLimitOf';
import { checkBodyLength } from '../../../plugins/boost-backend/src/limits/checkBodyLength';
import { createLimits } from '../../../plugins/boost-backend/src/limits/createLimits';
import { relayOrFail } from '../../../plugins/boost-backend/src/relay/relayOrFail';
import { RouteIndex } from '../../../plugins/boost-backend/src/routes/RouteIndex';
import { parseRequestPath } from '../../../plugins/boost-backend/src/routes/parseRequestPath';
import { readQuery } from '../../../plugins/boost-backend/src/routes/readQuery';
import { routeTable } from '../../../plugins/boost-backend/src/routes/routeTable';
import { createCallers } from './createCallers';

/** What Boost's data path is made of. */
export interface BoostPeerOptions {
  readonly config: BoostConfig;
  readonly kagenti: KagentiClient;
  readonly logger: LoggerService;
}

/** Boost's data path: from the request target to the last byte of the answer. */
export function createBoostPeer({
  config,
  kagenti,
  logger,
}: BoostPeerOptions): RequestHandler {
  const { requestTimeoutSeconds } = config.kagenti;
  const routes = RouteIndex.create(routeTable);
  const { requests, streams, bodies } = createLimits(config, logger);
  const nextCaller = createCallers();
  const times = RequestTimes.create({
    routes: routeTable,
    isAnnounced: config.kagenti.serverTiming,
  });
  return async (request, response) => {
    const signal = CallerPresence.of(response);
    const timed = times.begin(response, signal);
    const { clock } = timed;
    const requestId = readRequestId(request.headers);
    response.setHeader('x-request-id', requestId);
    const caller = nextCaller();
    await requests.admit(caller);
    const target = parseRequestPath(request.originalUrl, request.baseUrl);
    const { route } = routes.match(request.method, target.segments);
    timed.route = route;
    const query = readQuery(route, target.query);
    const limit = bodyLimitOf(route, bodies);
    checkBodyLength(request.headers, limit);
    try {
      const body =
        route.method === 'POST'
          ? await awaitBody(request, clock, () => readBody(request, limit))
          : undefined;
      if (route.answersStream) streams.enterUntilClosed(caller, response);
      const { userEntityRef } = caller;
      const answer = await forwardRequest(
        {
          request,
          route,
          path: target.path,
          query,
          body,
          requestId,
          userEntityRef,
          signal,
          clock,
        },
        { kagenti, requestTimeoutSeconds },
      );
      if (!request.complete) response.shouldKeepAlive = false;
      await relayOrFail(answer, response);
    } catch (error) {
      timed.fail(error);
    }
  };
}
