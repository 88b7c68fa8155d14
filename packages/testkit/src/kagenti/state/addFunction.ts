import { ToolFunction } from '../seed/ToolFunction';

/** What a tool offers when nothing else was said. */
export const addFunction: ToolFunction = {
  name: 'add',
  description: 'Adds two numbers',
  inputSchema: {
    type: 'object',
    properties: { a: { type: 'number' }, b: { type: 'number' } },
    required: ['a', 'b'],
  },
  run: ({ a, b }) => String(Number(a) + Number(b)),
};
