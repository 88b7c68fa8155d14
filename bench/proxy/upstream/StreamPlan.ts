/** How a stream goes; callers send it as the body of their request. */
export interface StreamPlan {
  /** Names the stream. */
  readonly id: string;
  /** The first comes at once. */
  readonly events: number;
  readonly intervalMs: number;
  /** Whether it stays open after the last event. */
  readonly isHeld: boolean;
}
