import type { MeterProvider } from '@opentelemetry/api';
import { type Clock, systemClock } from 'workload-oauth';
import { createDecisionCounter } from './createDecisionCounter';
import type { Decisions } from './Decisions';
import { MemoizedDecisions } from './MemoizedDecisions';
import {
  PolicyDecisions,
  type PolicyDecisionsOptions,
} from './PolicyDecisions';

/**
 * Options of {@link createDecisions}.
 *
 * @internal
 */
export interface CreateDecisionsOptions extends Omit<
  PolicyDecisionsOptions,
  'observe'
> {
  /** `boost.authorization.decisionCacheSeconds`: how long an answer is used; 0 for never. */
  readonly decisionCacheSeconds: number;
  /** This machine's when absent. */
  readonly clock?: Clock;
  /** Where the counter comes from; the process's own when absent. */
  readonly meterProvider?: MeterProvider;
}

/**
 * Makes the way to ask the portal's policy, with a memory or without.
 *
 * @remarks
 * Without a memory no question is shared either: one that is under way may have been
 * decided before a revocation that the caller who joins it came after.
 *
 * @param options - The framework, and for how long it is believed
 * @internal
 */
export function createDecisions(options: CreateDecisionsOptions): Decisions {
  const observe = createDecisionCounter(options.meterProvider);
  const decisions = PolicyDecisions.create({ ...options, observe });
  if (options.decisionCacheSeconds === 0) return decisions;
  return MemoizedDecisions.create({
    decisions,
    lifetimeSeconds: options.decisionCacheSeconds,
    clock: options.clock ?? systemClock,
    observe,
  });
}
