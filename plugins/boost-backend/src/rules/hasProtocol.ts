import { z } from 'zod';
import { defineRule } from './defineRule';
import { listParameter } from './listParameter';

// Kagenti reads protocols off label keys, so they are made of what those are made of.
const PROTOCOL = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;

/**
 * What it speaks. A list of Kagenti tells it; for a single one Kagenti has to be asked.
 *
 * @internal
 */
export const hasProtocol = defineRule({
  name: 'HAS_PROTOCOL',
  description: 'Allow what speaks one of these protocols',
  reads: 'protocols',
  paramsSchema: z.strictObject({
    protocols: listParameter(
      'protocols',
      z.string({ error: 'each protocol has to be a text' }).regex(PROTOCOL, {
        error: 'a protocol has to be a word such as a2a or mcp',
      }),
      'Protocols such as a2a or mcp, in lower or upper case',
    ),
  }),
  createPredicate({ protocols }) {
    const wanted = new Set(protocols.map(each => each.toLowerCase()));
    return spoken => spoken.some(each => wanted.has(each.toLowerCase()));
  },
});
