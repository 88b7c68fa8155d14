import type { Subject } from './Subject';

/**
 * What a workload is by its labels: an agent, a tool, or neither; or Kagenti's detail of it
 * cannot be read, so nobody knows.
 *
 * @internal
 */
export type WorkloadKind = Subject['kind'] | 'other' | 'unreadable';
