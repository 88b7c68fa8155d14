import type { Request, RequestHandler, Response } from 'express';
import { describeTarget } from '../audit/describeTarget';
import { observeRequest } from '../audit/observeRequest';
import { readRequestId } from '../audit/readRequestId';
import { createDemand, type Demand } from '../authorization/createDemand';
import { furtherPermissions } from '../authorization/furtherPermissions';
import { readPrincipal } from '../authorization/readPrincipal';
import { requirePermissions } from '../authorization/requirePermissions';
import { CallerPresence } from '../forwarding/CallerPresence';
import { forwardRequest } from '../forwarding/forwardRequest';
import { RequestTimes } from '../insight/RequestTimes';
import { bodyLimitOf } from '../limits/bodyLimitOf';
import { checkBodyLength } from '../limits/checkBodyLength';
import { answerList } from '../lists/answerList';
import { FactSource } from '../resources/FactSource';
import { RouteIndex } from '../routes/RouteIndex';
import { parseRequestPath } from '../routes/parseRequestPath';
import { readQuery } from '../routes/readQuery';
import { routeTable } from '../routes/routeTable';
import { answerOperation } from './answerOperation';
import type { AuthorizedCall } from '../authorization/AuthorizedCall';
import type { ProxyParts } from './ProxyParts';

/**
 * The way of a request, from the caller to Kagenti and back, one step after the
 * other. Each step refuses by throwing; nothing later is reached then.
 *
 * @param parts - What it takes
 * @internal
 */
export function createProxyHandler(parts: ProxyParts): RequestHandler {
  const { config, kagenti, decisions, workloads, creators, httpAuth, logger } =
    parts;
  const { requests, calls, streams, bodies } = parts.limits;
  const { allowServicePrincipals } = config.security;
  const { requestTimeoutSeconds } = config.kagenti;

  const routes = RouteIndex.create(routeTable);
  const times = RequestTimes.create({
    routes: routeTable,
    isAnnounced: config.kagenti.serverTiming,
  });
  const demands = new Map(
    routeTable.map(route => [
      route,
      createDemand(route.permission, furtherPermissions(route)),
    ]),
  );

  return async (request: Request, response: Response) => {
    const signal = CallerPresence.of(response);
    const timed = times.begin(response, signal);
    const { clock } = timed;
    const requestId = readRequestId(request.headers);
    // Whatever the answer will be, its caller can tell which request it was.
    response.setHeader('x-request-id', requestId);
    const caller = await readPrincipal(request, {
      httpAuth,
      allowServicePrincipals,
    });
    await requests.admit(caller);
    const target = parseRequestPath(request.originalUrl, request.baseUrl);
    const match = routes.match(request.method, target.segments);
    const { route } = match;
    timed.route = route;
    const query = readQuery(route, target.query);

    const event = {
      eventId: 'kagenti-request',
      severityLevel: route.severity,
      meta: describeTarget(match, query, requestId),
    };
    const observed = { request, response, event, signal };
    const steps = observeRequest(observed, parts, async note => {
      checkBodyLength(request.headers, bodyLimitOf(route, bodies));
      clock.begin('authorize');
      const conditionOf = await requirePermissions(
        decisions,
        caller,
        demands.get(route) as Demand,
      );
      clock.end('authorize');
      if (!route.answersStream) calls.enterUntilClosed(caller, response);
      const user = caller.userEntityRef;
      const facts = FactSource.create({
        workloads,
        creators,
        user,
        signal,
        clock,
        logger,
      });
      const send: AuthorizedCall['send'] = async (sentQuery, body) => {
        if (route.answersStream) streams.enterUntilClosed(caller, response);
        const answer = await forwardRequest(
          {
            request,
            route,
            path: target.path,
            query: sentQuery,
            body,
            requestId,
            userEntityRef: user,
            signal,
            clock,
          },
          { kagenti, requestTimeoutSeconds },
        );
        note({ upstreamStatus: answer.status });
        return answer;
      };
      const call = {
        request,
        response,
        match,
        query,
        caller,
        conditionOf,
        facts,
        signal,
        clock,
        send,
        note,
      };
      await (route.list
        ? answerList(call, route.list, requestTimeoutSeconds)
        : answerOperation(call, parts));
    });
    await steps.catch(error => timed.fail(error));
  };
}
