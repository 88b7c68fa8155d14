import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';
import { describeFailure } from '../../audit/describeFailure';
import type { ConnectionOutcome } from './ConnectionOutcome';
import { describeOutcome } from './describeOutcome';

/**
 * An upgrade whose caller is known and that is about to be authorized.
 *
 * @internal
 */
export interface ObservedUpgrade {
  readonly request: Request;
  /** What is known by now. */
  readonly meta: JsonObject;
  /** Fires when the caller leaves before the upgrade is answered. */
  readonly signal: AbortSignal;
}

/**
 * Records how a connection fares: one event that begins when it is asked for and ends when
 * it does, or with its refusal.
 *
 * @remarks
 * The auditor adds the caller and the URL, which has no query. No message and no header is
 * recorded. A connection whose event cannot be opened is not served.
 *
 * @param observed - The upgrade
 * @param options - Where events go, and where it is told that one was lost
 * @param steps - What is done for it, authorization first
 * @internal
 */
export async function observeConnection(
  observed: ObservedUpgrade,
  options: { auditor: AuditorService; logger: Pick<LoggerService, 'error'> },
  steps: () => Promise<ConnectionOutcome>,
): Promise<void> {
  const { request, meta, signal } = observed;
  const begun = performance.now();
  const event = await options.auditor.createEvent({
    eventId: 'kagenti-websocket',
    severityLevel: 'medium',
    request,
    meta,
  });
  const close = async (error: Error | undefined, more: JsonObject) => {
    const durationMs = Math.round(performance.now() - begun);
    const told = { ...more, durationMs };
    try {
      await (error
        ? event.fail({ error, meta: told })
        : event.success({ meta: told }));
    } catch (lost) {
      options.logger.error(
        'An audit event could not be completed',
        lost as Error,
      );
    }
  };
  let outcome: ConnectionOutcome;
  try {
    outcome = await steps();
  } catch (failure) {
    const described = describeFailure(failure, signal.aborted);
    await close(described.error, described.meta);
    // There is nobody left to be told.
    if (signal.aborted) return;
    throw failure;
  }
  const described = describeOutcome(outcome);
  await close(described.error, described.meta);
}
