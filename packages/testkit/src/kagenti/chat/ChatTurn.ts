import { Agent } from '../state/Agent';

/** One message to one agent. */
export interface ChatTurn {
  /** `undefined` when there is no such agent: Kagenti dials all the same. */
  agent: Agent | undefined;
  /** Where Kagenti looks for it. */
  agentUrl: string;
  message: string;
  /** The caller's session. Absent on a first turn. */
  sessionId: string | undefined;
  username: string;
}
