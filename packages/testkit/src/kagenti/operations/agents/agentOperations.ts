import { labelAs } from '../../state/labelAs';
import { HttpFailure } from '../../answers/HttpFailure';
import { describeAgent } from '../../detail/describeAgent';
import { summarizeWorkload } from '../../detail/summarizeWorkload';
import { readTextParameter } from '../../validation/readTextParameter';
import { Operation } from '../Operation';
import { createAgentOperation } from './createAgentOperation';

const KINDS: Record<string, string> = {
  deployment: 'Deployment',
  statefulset: 'StatefulSet',
  job: 'Job',
};

/** Agents: list, detail, route, create, delete. */
export const agentOperations: Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/agents',
    access: 'viewer',
    run: ({ query, state, settings }) => {
      const namespace = readTextParameter(query, 'namespace', 'default');
      const items = state.agents
        .list(namespace)
        .map(agent =>
          summarizeWorkload(agent, { kind: 'agent', simulated: null }),
        );
      return settings.bareLists ? items : { items };
    },
  },
  createAgentOperation,
  {
    method: 'GET',
    path: '/api/v1/agents/{namespace}/{name}',
    access: 'viewer',
    run: ({ parameters: { namespace, name }, state, settings }) => {
      const { rolePrefix } = settings;
      const agent =
        state.agents.find(namespace, name) ??
        labelAs(state.tools.find(namespace, name), 'tool', rolePrefix);
      if (!agent) {
        throw new HttpFailure(
          404,
          `Agent '${name}' not found in namespace '${namespace}'`,
        );
      }
      return describeAgent(agent, rolePrefix);
    },
  },
  {
    method: 'DELETE',
    path: '/api/v1/agents/{namespace}/{name}',
    access: 'operator',
    run: ({ parameters: { namespace, name }, state }) => {
      const agent =
        state.agents.find(namespace, name) ?? state.tools.find(namespace, name);
      state.agents.remove(namespace, name);
      state.tools.remove(namespace, name);
      // Deleting what is not there succeeds too, and says nothing.
      const removed = agent
        ? [KINDS[agent.workloadType], 'Service', 'AgentRuntime']
        : [];
      const message = removed.map(kind => `${kind} '${name}' deleted`);
      return { success: true, message: message.join('; ') };
    },
  },
  {
    method: 'GET',
    path: '/api/v1/agents/{namespace}/{name}/route-status',
    access: 'viewer',
    run: ({ parameters: { namespace, name }, state }) => ({
      hasRoute: state.agents.find(namespace, name)?.hasRoute ?? false,
    }),
  },
];
