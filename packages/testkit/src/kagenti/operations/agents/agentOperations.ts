import { HttpFailure } from '../../answers/HttpFailure';
import { describeAgent } from '../../detail/describeAgent';
import { summarizeWorkload } from '../../detail/summarizeWorkload';
import { findByName } from '../../state/findByName';
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
      const agent = findByName(state, { namespace, name }, rolePrefix);
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
      const found = [
        ...state.agents.findAll(namespace, name),
        ...state.tools.findAll(namespace, name),
      ];
      state.agents.remove(namespace, name);
      state.tools.remove(namespace, name);
      const kinds = found.map(({ workloadType }) => KINDS[workloadType]);
      // Deleting what is not there succeeds too, and says nothing.
      const removed =
        found.length > 0 ? [...kinds, 'Service', 'AgentRuntime'] : [];
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
