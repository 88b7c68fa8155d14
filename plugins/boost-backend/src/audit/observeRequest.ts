import type {
  AuditorService,
  AuditorServiceEventSeverityLevel,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { Request, Response } from 'express';
import { describeFailure } from './describeFailure';
import type { CallSignal } from 'backstage-plugin-boost-node';

/**
 * A request that is about to be authorized.
 *
 * @internal
 */
export interface ObservedRequest {
  readonly request: Request;
  readonly response: Response;
  /** What kind of event it is, how loud, and what is known by now. */
  readonly event: {
    readonly eventId: string;
    readonly severityLevel: AuditorServiceEventSeverityLevel;
    readonly meta: JsonObject;
  };
  /** Fires when the caller leaves. */
  readonly signal: CallSignal;
}

/**
 * Records how a request fares: who asked for what, and what became of it.
 *
 * @remarks
 * The auditor adds the caller and the URL. All that the URL can hold by now has been
 * checked: names and switches, no free text. Bodies and headers stay out.
 * A request whose event cannot be opened is not served; one whose event cannot be
 * closed has been served already, so that is only logged.
 *
 * @param observed - The request
 * @param options - Where events go, and where it is told that one was lost
 * @param steps - What is done for the request, authorization first; it may note what
 * it learns on the way, for the closing event
 * @internal
 */
export async function observeRequest(
  observed: ObservedRequest,
  options: { auditor: AuditorService; logger: LoggerService },
  steps: (note: (meta: JsonObject) => void) => Promise<void>,
): Promise<void> {
  const { request, response, signal } = observed;
  const begun = performance.now();
  const event = await options.auditor.createEvent({
    ...observed.event,
    request,
  });
  const close = async (closing: Promise<void>) =>
    closing.catch(error =>
      options.logger.error('An audit event could not be completed', error),
    );
  const noted: JsonObject = {};
  const told = (meta: JsonObject) => ({
    ...noted,
    ...meta,
    durationMs: Math.round(performance.now() - begun),
  });
  try {
    await steps(meta => Object.assign(noted, meta));
  } catch (error) {
    const { error: shown, meta } = describeFailure(error, signal.aborted);
    await close(event.fail({ error: shown, meta: told(meta) }));
    // There is nobody left to be told.
    if (signal.aborted) return;
    throw error;
  }
  const status = response.statusCode;
  await close(
    status < 400
      ? event.success({ meta: told({ outcome: 'answered', status }) })
      : event.fail({
          error: new Error(describeStatus(noted, status)),
          meta: told({ outcome: outcomeOf(noted), status }),
        }),
  );
}

/** What the caller may not know of was denied, though it looks like being absent. */
function outcomeOf({ decision }: JsonObject): string {
  return decision === 'hidden' ? 'denied' : 'refused';
}

function describeStatus(noted: JsonObject, status: number): string {
  if (noted.decision === 'hidden') {
    return 'The policy hides this resource from the caller';
  }
  const isRelayed = noted.upstreamStatus !== undefined;
  return `${isRelayed ? 'Kagenti' : 'Boost'} answered ${status}`;
}
