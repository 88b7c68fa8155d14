/**
 * Where a decision came from: it was remembered, shared with a question that was under
 * way already, or asked of the policy.
 *
 * @internal
 */
export type DecisionOutcome = 'memo' | 'flight' | 'asked';
