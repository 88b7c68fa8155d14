import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type QueryPermissionRequest,
} from '@backstage/plugin-permission-common';
import {
  agentReadPermission,
  boostAccessPermission,
  platformReadPermission,
} from 'backstage-plugin-boost-common';
import type { KagentiClient } from 'backstage-plugin-boost-node';
import type { RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { measureMisses } from '../measures/misses/measureMisses';
import { waysToAsk } from '../measures/misses/waysToAsk';
import { forwardPlainly } from './forwardPlainly';

/** What the routes are made of. */
export interface BenchRouterOptions {
  readonly httpAuth: HttpAuthService;
  readonly permissions: PermissionsService;
  readonly kagenti: KagentiClient;
}

/** Routes that go to Kagenti as Boost does, with fewer steps or other ones. */
export function createBenchRouter(options: BenchRouterOptions): Router {
  const { httpAuth, kagenti, permissions } = options;
  const router = PromiseRouter();

  router.get('/cpu', (_, response) => {
    const { user, system } = process.cpuUsage();
    response.json({ microseconds: user + system });
  });

  router.use('/credentials', async (request, response) => {
    const { principal } = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const user = principal.userEntityRef;
    await forwardPlainly(request, response, { kagenti, user });
  });

  const answerAsked = (isGateAsked: boolean): RequestHandler => {
    return async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      const permission = request.path.startsWith('/agents')
        ? agentReadPermission
        : platformReadPermission;
      const asked = isGateAsked
        ? [boostAccessPermission, permission]
        : [permission];
      const decisions = await permissions.authorizeConditional(
        asked.map(each => ({ permission: each })) as QueryPermissionRequest[],
        { credentials },
      );
      if (decisions.some(({ result }) => result === AuthorizeResult.DENY)) {
        throw new NotAllowedError();
      }
      const user = credentials.principal.userEntityRef;
      await forwardPlainly(request, response, { kagenti, user });
    };
  };
  // What Boost's routes demand, asked anew for each request.
  router.use('/plain', answerAsked(true));
  // The least that a route without a memory can ask.
  router.use('/question', answerAsked(false));

  router.get('/misses', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const ask = waysToAsk[String(request.query.way)];
    const times = Number(request.query.times);
    response.json(
      await measureMisses(() => ask(permissions, credentials), times),
    );
  });
  return router;
}
