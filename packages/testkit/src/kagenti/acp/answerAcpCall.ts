import { AcpCall } from './AcpCall';
import { promptAgent } from './promptAgent';

const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;

/** The messages that answer a JSON-RPC request, in their order. */
export function answerAcpCall(call: AcpCall): object[] {
  const { method, params, namespace, agentName, sessions } = call;
  switch (method) {
    case 'initialize':
      return result(call, {
        protocolVersion: 1,
        agentCapabilities: { streaming: true, tools: false, loadSession: true },
      });
    case 'authenticate':
      return result(call, { authenticated: true });
    case 'session/new': {
      const { sessionId } = sessions.open(namespace, agentName);
      return result(call, { sessionId });
    }
    case 'session/prompt':
      return prompt(call);
    case 'session/list':
      return result(call, {
        sessions: sessions
          .listOpen(namespace, agentName)
          .map(({ sessionId, createdAt }) => ({
            sessionId,
            agentName,
            createdAt,
          })),
      });
    case 'session/resume': {
      const session = sessions.find(params.sessionId, namespace);
      return session && !session.closed
        ? result(call, { sessionId: session.sessionId, resumed: true })
        : failure(call, INVALID_REQUEST, 'Session not found or closed');
    }
    case 'session/close': {
      const session = sessions.find(params.sessionId, namespace);
      if (session) session.closed = true;
      return result(call, { closed: session !== undefined });
    }
    case 'session/request_permission':
      return result(call, {
        outcome: 'selected',
        selectedOptionId: 'allow_once',
      });
    default:
      return failure(call, METHOD_NOT_FOUND, `Unknown method: ${method}`);
  }
}

function prompt(call: AcpCall): object[] {
  const { params, namespace, sessions } = call;
  const { sessionId } = params;
  const text = readText(params);
  if (!sessionId || !text) {
    return failure(call, INVALID_REQUEST, 'sessionId and text required');
  }
  const session = sessions.find(sessionId, namespace);
  if (!session) return failure(call, INVALID_REQUEST, 'Session not found');
  // The session's agent answers, which need not be the one in the path.
  const update = promptAgent(call.findAgent(session.agentName), text);
  if (update === 'never') return [];
  const told = update && {
    jsonrpc: '2.0',
    method: 'session/update',
    params: { sessionId, ...update },
  };
  return [...(told ? [told] : []), ...result(call, { stopReason: 'end_turn' })];
}

function readText({ prompt: parts = [], text = '' }: AcpCall['params']) {
  const texts = (Array.isArray(parts) ? parts : [])
    .filter(part => part?.type === 'text')
    .map(part => part.text ?? '');
  return texts.join('') || String(text);
}

function result({ id }: AcpCall, value: object): object[] {
  return [{ jsonrpc: '2.0', id, result: value }];
}

function failure({ id }: AcpCall, code: number, message: string): object[] {
  return [{ jsonrpc: '2.0', id, error: { code, message } }];
}
