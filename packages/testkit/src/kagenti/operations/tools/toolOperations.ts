import { HttpFailure } from '../../answers/HttpFailure';
import { describeTool } from '../../detail/describeTool';
import { summarizeWorkload } from '../../detail/summarizeWorkload';
import { findByName } from '../../state/findByName';
import { readTextParameter } from '../../validation/readTextParameter';
import { Operation } from '../Operation';
import { createToolOperation } from './createToolOperation';

const KINDS: Record<string, string> = {
  deployment: 'Deployment',
  statefulset: 'StatefulSet',
};

/** Kagenti does not look for jobs here. */
const findTool: typeof findByName = (state, subject, rolePrefix) =>
  findByName(state, subject, rolePrefix, Object.keys(KINDS));

/** Tools: list, detail, route, create, delete. */
export const toolOperations: Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/tools',
    access: 'viewer',
    run: ({ query, state, settings }) => {
      const namespace = readTextParameter(query, 'namespace', 'default');
      const items = state.tools.list(namespace).map(tool =>
        summarizeWorkload(tool, {
          kind: 'tool',
          simulated: tool.simulated,
        }),
      );
      return settings.bareLists ? items : { items };
    },
  },
  createToolOperation,
  {
    method: 'GET',
    path: '/api/v1/tools/{namespace}/{name}',
    access: 'viewer',
    run: ({ parameters: { namespace, name }, state, settings }) => {
      const { rolePrefix } = settings;
      const tool = findTool(state, { namespace, name }, rolePrefix);
      if (!tool) {
        throw new HttpFailure(
          404,
          `Tool '${name}' not found in namespace '${namespace}'`,
        );
      }
      return describeTool(tool, rolePrefix);
    },
  },
  {
    method: 'DELETE',
    path: '/api/v1/tools/{namespace}/{name}',
    access: 'operator',
    run: ({ parameters: { namespace, name }, state, settings }) => {
      const tool = findTool(state, { namespace, name }, settings.rolePrefix);
      state.tools.remove(namespace, name, Object.keys(KINDS));
      state.agents.remove(namespace, name, Object.keys(KINDS));
      const message = tool
        ? `Tool '${name}' deleted. Resources: ${KINDS[tool.workloadType]}/${name}, Service/${name}-mcp`
        : `Tool '${name}' already deleted`;
      return { success: true, message };
    },
  },
  {
    method: 'GET',
    path: '/api/v1/tools/{namespace}/{name}/route-status',
    access: 'viewer',
    run: ({ parameters: { namespace, name }, state }) => ({
      hasRoute: state.tools.find(namespace, name)?.hasRoute ?? false,
    }),
  },
];
