import type { ChatFrame } from 'backstage-plugin-boost-common';

const session = { session_id: '29c0e753', username: 'operator' };
const fromAgent = { session_id: 'ctx-from-agent', username: 'operator' };
const given = { session_id: 'sess-9', username: 'operator' };

function status(
  state: string,
  final: boolean,
  message?: string,
): ChatFrame['event'] {
  return { type: 'status', taskId: 'aa66eba4', state, final, message };
}

function artifact(name: string): ChatFrame['event'] {
  return { type: 'artifact', taskId: 'aa66eba4', name, index: null };
}

/** Streams that a real Kagenti sent for real A2A agents, with ids and texts shortened. */
export const recordedChats = {
  /** An agent that reports progress, answers in artifacts and concludes. */
  task: [
    { ...session, event: status('submitted', false) },
    { ...session, event: status('working', false, 'working 1/3') },
    { ...session, event: status('working', false, 'working 2/3') },
    { ...session, event: status('working', false, 'working 3/3') },
    { ...session, event: artifact('result'), content: 'Sunny, ' },
    { ...session, event: artifact('result'), content: 'you said: Rome?' },
    {
      ...session,
      event: artifact('who'),
      content: '\n```json\n{\n  "sub": "u-operator"\n}\n```\n',
    },
    {
      ...session,
      event: status('completed', true, 'done: Rome?'),
      content: 'done: Rome?',
    },
  ],
  /** An agent that answers with messages and writes states in capitals. */
  messages: [
    {
      ...fromAgent,
      event: status('WORKING', false, 'part0 '),
      content: 'part0 ',
    },
    {
      ...fromAgent,
      event: status('WORKING', false, 'part1 '),
      content: 'part1 ',
    },
    {
      ...fromAgent,
      event: status('COMPLETED', false, 'upper'),
      content: 'upper',
    },
    { ...fromAgent, done: true },
  ],
  /** An agent that answers Kagenti with HTTP 500. */
  agentError: [{ error: 'Agent error: 500', session_id: 'd57fb3d0' }],
  /** An agent that says nothing for two minutes. */
  silence: [{ error: 'Connection error: ', session_id: 'c' }],
  /** An agent that answers with an error of JSON-RPC. */
  protocolError: [],
  /** An agent that asks back. */
  question: [
    { ...given, event: status('submitted', false) },
    {
      ...given,
      event: status('input-required', true, 'Which city?'),
      content: 'Which city?',
    },
  ],
  /** An agent that says that it failed. */
  failure: [
    { ...given, event: status('submitted', false) },
    {
      ...given,
      event: status('failed', true, 'it failed'),
      content: 'it failed',
    },
  ],
} satisfies Record<string, ChatFrame[]>;
