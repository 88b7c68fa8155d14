import { HttpFailure } from '../../answers/HttpFailure';
import { findChatAgent } from '../../chat/findChatAgent';
import { readChatTurn } from '../../chat/readChatTurn';
import { sendMessage } from '../../chat/sendMessage';
import { streamAnswer } from '../../chat/streamAnswer';
import { Operation } from '../Operation';

/** Talking to agents. */
export const chatOperations: Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/chat/{namespace}/{name}/agent-card',
    access: 'viewer',
    run: call => {
      const { agent, agentUrl } = findChatAgent(call);
      if (!agent) {
        throw new HttpFailure(503, `Failed to connect to agent at ${agentUrl}`);
      }
      return {
        name: agent.name,
        description: agent.description,
        version: '1.0.0',
        url: `${agentUrl}/`,
        streaming: true,
        skills: [
          {
            id: agent.name,
            name: agent.name,
            description: agent.description,
            examples: [],
          },
        ],
      };
    },
  },
  {
    method: 'POST',
    path: '/api/v1/chat/{namespace}/{name}/send',
    access: 'operator',
    run: call =>
      sendMessage(readChatTurn(call), {
        sendTimeoutMs: call.settings.timings.sendTimeoutMs,
        signal: call.signal,
      }),
  },
  {
    method: 'POST',
    path: '/api/v1/chat/{namespace}/{name}/stream',
    access: 'operator',
    run: call =>
      streamAnswer(readChatTurn(call), {
        response: call.response,
        signal: call.signal,
        timings: call.settings.timings,
      }),
  },
];
