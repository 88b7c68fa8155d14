import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { BoostConfig, KagentiClient } from 'backstage-plugin-boost-node';
import type { Request, RequestHandler, Response } from 'express';
import { answerCaller } from '../answers/answerCaller';
import { observeRequest } from '../audit/observeRequest';
import { readCreatedResource } from '../audit/readCreatedResource';
import { authorizeRoute } from '../authorization/authorizeRoute';
import { readPrincipal } from '../authorization/readPrincipal';
import { abortWhenCallerLeaves } from '../forwarding/abortWhenCallerLeaves';
import { forwardRequest } from '../forwarding/forwardRequest';
import { readBody } from '../forwarding/readBody';
import { matchRoute } from '../routes/matchRoute';
import { parseRequestPath } from '../routes/parseRequestPath';
import { readQuery } from '../routes/readQuery';
import { routeTable } from '../routes/routeTable';

/**
 * What the routes to Kagenti are made of.
 *
 * @internal
 */
export interface ProxyHandlerOptions {
  readonly config: BoostConfig;
  readonly kagenti: KagentiClient;
  readonly httpAuth: HttpAuthService;
  readonly permissions: PermissionsService;
  readonly auditor: AuditorService;
  readonly logger: LoggerService;
}

/**
 * The way of a request, from the caller to Kagenti and back, one step after the
 * other. Each step refuses by throwing; nothing later is reached then.
 *
 * @param options - The parts
 * @internal
 */
export function createProxyHandler(
  options: ProxyHandlerOptions,
): RequestHandler {
  const { config, kagenti, permissions } = options;
  const { allowServicePrincipals } = config.security;
  const { requestTimeoutSeconds } = config.kagenti;

  return async (request: Request, response: Response) => {
    const signal = abortWhenCallerLeaves(response);
    const { httpAuth } = options;
    const caller = await readPrincipal(request, {
      httpAuth,
      allowServicePrincipals,
    });
    const target = parseRequestPath(request.originalUrl, request.baseUrl);
    const match = matchRoute(routeTable, request.method, target.segments);
    const query = readQuery(match.route, target.query);

    const observed = { request, response, match, query, signal };
    await observeRequest(observed, options, async note => {
      const { route } = match;
      await authorizeRoute(permissions, route.permission, caller.credentials);
      const { userEntityRef } = caller;
      const body =
        route.method === 'POST' ? await readBody(request) : undefined;
      note(readCreatedResource(route, body));
      const { path } = target;
      const answer = await forwardRequest(
        { request, route, path, query, body, userEntityRef, signal },
        { kagenti, requestTimeoutSeconds },
      );
      // An answer that overtakes its request leaves bytes on the connection that
      // nobody reads, so no second request may follow on it.
      if (!request.complete) response.shouldKeepAlive = false;
      await answerCaller(answer, route, response, requestTimeoutSeconds);
    });
  };
}
