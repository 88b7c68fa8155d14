import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { statusReadPermission } from 'backstage-plugin-boost-common';
import type { RequestHandler } from 'express';
import { observeRequest } from '../audit/observeRequest';
import { createDemand } from '../authorization/createDemand';
import type { Decisions } from '../authorization/Decisions';
import { readPrincipal } from '../authorization/readPrincipal';
import { requirePermissions } from '../authorization/requirePermissions';
import { CallerPresence } from '../forwarding/CallerPresence';
import { readStatus, type StatusSources } from '../status/readStatus';

const DEMAND = createDemand(statusReadPermission);

/**
 * What the status route is made of.
 *
 * @internal
 */
export interface StatusHandlerOptions extends StatusSources {
  readonly httpAuth: HttpAuthService;
  readonly decisions: Decisions;
  readonly auditor: AuditorService;
  readonly logger: LoggerService;
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
    const event = {
      eventId: 'status-request',
      severityLevel: 'low' as const,
      meta: { action: statusReadPermission.name },
    };
    const observed = {
      request,
      response,
      event,
      signal: CallerPresence.of(response),
    };
    await observeRequest(observed, options, async note => {
      await requirePermissions(decisions, caller, DEMAND);
      note({ decision: 'allowed' });
      response.setHeader('cache-control', 'no-store');
      response.json(await readStatus(options));
    });
  };
}
