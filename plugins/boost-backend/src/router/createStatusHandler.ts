import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { statusReadPermission } from 'backstage-plugin-boost-common';
import type { RequestHandler } from 'express';
import { authorizeRoute } from '../authorization/authorizeRoute';
import { readPrincipal } from '../authorization/readPrincipal';
import { readStatus, type StatusSources } from '../status/readStatus';

/**
 * What the status route is made of.
 *
 * @internal
 */
export interface StatusHandlerOptions extends StatusSources {
  readonly httpAuth: HttpAuthService;
  readonly permissions: PermissionsService;
}

/**
 * Answers `GET /status`.
 *
 * @param options - The parts
 * @internal
 */
export function createStatusHandler(
  options: StatusHandlerOptions,
): RequestHandler {
  const { httpAuth, permissions, config } = options;
  const { allowServicePrincipals } = config.security;
  return async (request, response) => {
    const { credentials } = await readPrincipal(request, {
      httpAuth,
      allowServicePrincipals,
    });
    await authorizeRoute(permissions, statusReadPermission, credentials);
    response.setHeader('cache-control', 'no-store');
    response.json(await readStatus(options));
  };
}
