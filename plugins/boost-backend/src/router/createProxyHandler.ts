import type { Request, RequestHandler, Response } from 'express';
import { describeTarget } from '../audit/describeTarget';
import { observeRequest } from '../audit/observeRequest';
import { readRequestId } from '../audit/readRequestId';
import { createDemand, type Demand } from '../authorization/createDemand';
import { furtherPermissions } from '../authorization/furtherPermissions';
import { readPrincipal } from '../authorization/readPrincipal';
import { requirePermissions } from '../authorization/requirePermissions';
import { abortWhenCallerLeaves } from '../forwarding/abortWhenCallerLeaves';
import { forwardRequest } from '../forwarding/forwardRequest';
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
  const { allowServicePrincipals } = config.security;
  const { requestTimeoutSeconds } = config.kagenti;

  const routes = RouteIndex.create(routeTable);
  const demands = new Map(
    routeTable.map(route => [
      route,
      createDemand(route.permission, furtherPermissions(route)),
    ]),
  );

  return async (request: Request, response: Response) => {
    const signal = abortWhenCallerLeaves(response);
    const caller = await readPrincipal(request, {
      httpAuth,
      allowServicePrincipals,
    });
    const { path, ...target } = parseRequestPath(
      request.originalUrl,
      request.baseUrl,
    );
    const match = routes.match(request.method, target.segments);
    const { route } = match;
    const query = readQuery(route, target.query);
    const requestId = readRequestId(request.headers);

    const event = {
      eventId: 'kagenti-request',
      severityLevel: route.severity,
      meta: describeTarget(match, query, requestId),
    };
    const observed = { request, response, event, signal };
    await observeRequest(observed, parts, async note => {
      const conditionOf = await requirePermissions(
        decisions,
        caller,
        demands.get(route) as Demand,
      );
      const user = caller.userEntityRef;
      const facts = FactSource.create({
        workloads,
        creators,
        user,
        signal,
        logger,
      });
      const send: AuthorizedCall['send'] = async (sentQuery, body) => {
        const answer = await forwardRequest(
          {
            request,
            route,
            path,
            query: sentQuery,
            body,
            requestId,
            userEntityRef: user,
            signal,
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
        send,
        note,
      };
      await (route.list
        ? answerList(call, route.list, requestTimeoutSeconds)
        : answerOperation(call, parts));
    });
  };
}
