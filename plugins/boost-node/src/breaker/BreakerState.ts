/** Whether calls go through, are refused, or wait for the one that tries. */
export type BreakerState = 'closed' | 'open' | 'halfOpen';
