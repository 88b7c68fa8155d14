import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { statusReadPermission } from 'backstage-plugin-boost-common';
import type { RequestHandler } from 'express';
import type { Decisions } from '../authorization/Decisions';
import { readPrincipal } from '../authorization/readPrincipal';
import { requirePermissions } from '../authorization/requirePermissions';
import { readStatus, type StatusSources } from '../status/readStatus';

/**
 * What the status route is made of.
 *
 * @internal
 */
export interface StatusHandlerOptions extends StatusSources {
  readonly httpAuth: HttpAuthService;
  readonly decisions: Decisions;
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
  const { httpAuth, decisions, config } = options;
  const { allowServicePrincipals } = config.security;
  return async (request, response) => {
    const caller = await readPrincipal(request, {
      httpAuth,
      allowServicePrincipals,
    });
    await requirePermissions(decisions, caller, statusReadPermission);
    response.setHeader('cache-control', 'no-store');
    response.json(await readStatus(options));
  };
}
