import { concludeAnswer } from '../chat/concludeAnswer';
import { Agent } from '../state/Agent';

type Update =
  | { sessionUpdate: 'agent_message_chunk'; content: object[] }
  | { sessionUpdate: 'error'; error: { message: string } };

/**
 * What Kagenti tells of an agent's answer: at most one update, however the agent
 * streams, and none of what it cannot read.
 *
 * @returns `undefined` when there is nothing to tell, or `'never'` from an agent that
 * keeps silent
 */
export function promptAgent(
  agent: Agent | undefined,
  text: string,
): Update | 'never' | undefined {
  switch (agent?.behaviour) {
    case undefined:
    case 'unreachable':
      return {
        sessionUpdate: 'error',
        error: { message: 'Cannot reach agent' },
      };
    case 'errors':
    case 'rejectsToken':
      return {
        sessionUpdate: 'error',
        error: { message: 'Agent request failed' },
      };
    case 'speaksNewerProtocol':
      return undefined;
    case 'silent':
    case 'endless':
      return 'never';
    default:
      return {
        sessionUpdate: 'agent_message_chunk',
        content: [{ type: 'text', text: concludeAnswer(text)[1] }],
      };
  }
}
