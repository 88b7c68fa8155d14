import type { Turn } from './Turn';

/** What has been said to an agent, and what it answered, since the page was opened. */
export interface Conversation {
  /** The session that the agent goes on with. Absent before its first answer. */
  readonly sessionId: string | undefined;
  /** Oldest first. Only the last one can be under way. */
  readonly turns: readonly Turn[];
}
