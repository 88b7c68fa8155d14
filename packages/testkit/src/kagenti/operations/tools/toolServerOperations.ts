import { z } from 'zod';
import { HttpFailure } from '../../answers/HttpFailure';
import { Tool } from '../../state/Tool';
import { readBodyAs } from '../../validation/readBodyAs';
import { Operation } from '../Operation';
import { OperationCall } from '../OperationCall';

const invokeSchema = z.object({
  tool_name: z.string(),
  arguments: z.record(z.string(), z.unknown()).default({}),
});

function reachTool({ parameters, state }: OperationCall): Tool {
  const { namespace, name } = parameters;
  const tool = state.tools.find(namespace, name);
  if (!tool || tool.unreachable) {
    // Kagenti does not ask whether there is such a tool; it dials.
    const port = tool?.port ?? 8000;
    throw new HttpFailure(
      502,
      `Failed to connect to MCP server at http://${name}-mcp.${namespace}.svc.cluster.local:${port}`,
    );
  }
  return tool;
}

/** What Kagenti does with a tool's MCP server on behalf of a caller. */
export const toolServerOperations: Operation[] = [
  {
    method: 'POST',
    path: '/api/v1/tools/{namespace}/{name}/connect',
    access: 'operator',
    run: call => ({
      tools: reachTool(call).functions.map(
        ({ name, description, inputSchema }) => ({
          name,
          description,
          input_schema: inputSchema,
        }),
      ),
    }),
  },
  {
    method: 'POST',
    path: '/api/v1/tools/{namespace}/{name}/invoke',
    access: 'operator',
    run: call => {
      const request = readBodyAs(invokeSchema, call.body);
      const called = reachTool(call).functions.find(
        ({ name }) => name === request.tool_name,
      );
      // An unknown function is the MCP server's answer, not an HTTP error.
      const text = called
        ? called.run(request.arguments)
        : `Unknown tool: ${request.tool_name}`;
      return {
        result: { content: [{ type: 'text', text }], isError: !called },
      };
    },
  },
];
