import { AgentBehaviour } from '../chat/AgentBehaviour';
import { Workload } from './Workload';

/** An agent and the way it talks. */
export interface Agent extends Workload {
  behaviour: AgentBehaviour;
}
