import type { Request, RequestHandler, Response } from 'express';
import { observeRequest } from '../audit/observeRequest';
import { readRequestId } from '../audit/readRequestId';
import { furtherPermissions } from '../authorization/furtherPermissions';
import { readPrincipal } from '../authorization/readPrincipal';
import { requirePermissions } from '../authorization/requirePermissions';
import { abortWhenCallerLeaves } from '../forwarding/abortWhenCallerLeaves';
import { forwardRequest } from '../forwarding/forwardRequest';
import { answerList } from '../lists/answerList';
import { FactSource } from '../resources/FactSource';
import { isListForm } from '../routes/isListForm';
import { matchRoute } from '../routes/matchRoute';
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
  const { config, kagenti, decisions, workloads, creators, httpAuth } = parts;
  const { allowServicePrincipals } = config.security;
  const { requestTimeoutSeconds } = config.kagenti;

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
    const match = matchRoute(routeTable, request.method, target.segments);
    const { route } = match;
    const query = readQuery(route, target.query);
    const requestId = readRequestId(request.headers);

    const observed = { request, response, match, query, requestId, signal };
    await observeRequest(observed, parts, async note => {
      const conditionOf = await requirePermissions(
        decisions,
        caller,
        route.permission,
        furtherPermissions(route),
      );
      const user = caller.userEntityRef;
      const facts = FactSource.create({ workloads, creators, user, signal });
      const send: AuthorizedCall['send'] = (sentQuery, body) =>
        forwardRequest(
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
      const call = {
        request,
        response,
        match,
        query,
        caller,
        conditionOf,
        facts,
        send,
        note,
      };
      await (isListForm(route.answer)
        ? answerList(call, route.answer, requestTimeoutSeconds)
        : answerOperation(call, parts));
    });
  };
}
