import { randomUUID } from 'node:crypto';
import { HttpFailure } from '../answers/HttpFailure';
import { ChatTurn } from './ChatTurn';
import { concludeAnswer } from './concludeAnswer';
import { waitFor } from './waitFor';

interface SendOptions {
  sendTimeoutMs: number;
  signal: AbortSignal;
}

/** Kagenti's whole answer to a message: the text of the last status, no artifacts. */
export async function sendMessage(turn: ChatTurn, options: SendOptions) {
  const { agent, agentUrl, message, sessionId, username } = turn;
  const unreachable = `Failed to connect to agent at ${agentUrl}`;
  let content = concludeAnswer(message)[1];
  switch (agent?.behaviour) {
    case undefined:
      throw new HttpFailure(503, unreachable);
    case 'errors':
      throw new HttpFailure(500, 'Agent returned error: boom');
    case 'rejectsToken':
      throw new HttpFailure(401, 'Agent returned error: unauthorized');
    case 'silent':
    case 'endless':
      await waitFor(options.sendTimeoutMs, options.signal);
      throw new HttpFailure(503, unreachable);
    case 'speaksNewerProtocol':
      // The agent's error comes as if it had been said.
      content = 'Error: Method not found';
      break;
    default:
  }
  return {
    content,
    session_id: sessionId ?? randomUUID(),
    // Even when the agent asks back or has failed.
    is_complete: true,
    username,
  };
}
