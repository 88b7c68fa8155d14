import type { Role } from '../scene/Role';

/** One call of the walk, and what has to come of it. */
export interface WallsCall {
  readonly role: Role;
  /** Method and target as the table has them. */
  readonly operation: string;
  readonly method: string;
  /** Path and query below `/api/boost/kagenti`. */
  readonly target: string;
  /** JSON, where the operation takes any. */
  readonly body?: string;
  readonly kind: 'agent' | 'tool';
  /** Absent where the operation names none. */
  readonly namespace?: string;
  /** The agent or tool that it names, if it names one. */
  readonly name?: string;
  /** A word of the table. */
  readonly expected: string;
  /** The permission that a refusal has to name. */
  readonly permission: string;
}
