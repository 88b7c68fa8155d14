import { Readable } from 'node:stream';
import type { KagentiAnswer } from 'backstage-plugin-boost-node';
import type { Subject } from '../resources/Subject';

const NOUNS = { agent: 'Agent', tool: 'Tool' } as const;

/**
 * What Kagenti says when asked for an agent or tool that does not exist: the answer for
 * one that the caller may not know of.
 *
 * @param subject - What was asked for
 * @internal
 */
export function absentAnswer(subject: Subject): KagentiAnswer {
  const { kind, namespace, name } = subject;
  const detail = `${NOUNS[kind]} '${name}' not found in namespace '${namespace}'`;
  const body = Buffer.from(JSON.stringify({ detail }));
  return {
    status: 404,
    headers: {
      'content-type': 'application/json',
      'content-length': String(body.length),
    },
    body: Readable.from([body], { objectMode: false }),
  };
}
