import type { Subject } from '../resources/Subject';

/**
 * What a body is for that makes an agent or a tool.
 *
 * @internal
 */
export interface CreationStep {
  /** What its route makes. */
  readonly kind: Subject['kind'];
  /** Whether it ends a build; otherwise it creates, or begins a build. */
  readonly isFinalization: boolean;
}
