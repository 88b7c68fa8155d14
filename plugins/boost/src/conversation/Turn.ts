import type { Passage } from './Passage';
import type { TurnOutcome } from './TurnOutcome';

/** A message of the user and what came of it. */
export interface Turn {
  readonly question: string;
  /** The session that the message went to. Absent when the agent was to open one. */
  readonly sessionId: string | undefined;
  readonly answer: readonly Passage[];
  /** Whether the answer was longer than what a page can hold, and is cut. */
  readonly isCut: boolean;
  /** What the agent says that it is doing just now. */
  readonly progress: string | undefined;
  /** Whether anything at all has come. */
  readonly hasFrames: boolean;
  /** How it ends by the agent's own word, which may come before the stream's end. */
  readonly verdict: TurnOutcome | undefined;
  /** How it ended. Absent while it is under way. */
  readonly outcome: TurnOutcome | undefined;
}
