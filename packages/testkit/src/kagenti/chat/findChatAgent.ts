import { HttpFailure } from '../answers/HttpFailure';
import { OperationCall } from '../operations/OperationCall';
import { isKubernetesName } from '../state/isKubernetesName';
import { ChatTurn } from './ChatTurn';

/** The agent that a chat path names, and its address. */
export function findChatAgent(
  call: OperationCall,
): Pick<ChatTurn, 'agent' | 'agentUrl'> {
  const { namespace, name } = call.parameters;
  if (!isKubernetesName(namespace) || !isKubernetesName(name)) {
    throw new HttpFailure(400, 'Invalid agent name or namespace');
  }
  const agent = call.state.agents.find(namespace, name);
  // Where there is no Service to ask, Kagenti assumes port 8080.
  const port = agent?.port ?? 8080;
  const agentUrl = `http://${name}.${namespace}.svc.cluster.local:${port}`;
  const isReachable = agent && agent.behaviour !== 'unreachable';
  return { agent: isReachable ? agent : undefined, agentUrl };
}
