/**
 * A body that Kagenti takes for an operation, or nothing where it wants none.
 *
 * @param operation - Method and path, as the table has them
 * @param named - The agent or tool that it is about
 */
export function createRequestBody(
  operation: string,
  named: { namespace?: string; name?: string },
): object | undefined {
  switch (operation) {
    case 'POST /agents':
    case 'POST /tools':
      return {
        ...named,
        deploymentMethod: 'image',
        containerImage: 'example/new:v1',
      };
    case 'POST /agents/parse-env':
      return { content: 'LOG_LEVEL=info' };
    case 'POST /agents/fetch-env-url':
      return { url: 'https://git.example/.env' };
    case 'POST /tools/{namespace}/{name}/invoke':
      return { tool_name: 'add', arguments: { a: 1, b: 2 } };
    case 'POST /chat/{namespace}/{name}/send':
    case 'POST /chat/{namespace}/{name}/stream':
      return { message: 'hello' };
    case 'POST /agents/{namespace}/{name}/migrate':
    case 'POST /agents/{namespace}/{name}/finalize-shipwright-build':
    case 'POST /tools/{namespace}/{name}/finalize-shipwright-build':
      return {};
    default:
      return undefined;
  }
}
