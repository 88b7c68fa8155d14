/**
 * One function of an MCP server.
 *
 * @public
 */
export interface ToolFunction {
  /** What `invoke` calls it. */
  name: string;
  /** What it does, for people and models. */
  description: string;
  /** JSON Schema of its arguments. */
  inputSchema: Record<string, unknown>;
  /** The text that it answers. */
  run: (argumentsOfCall: Record<string, unknown>) => string;
}
