import type { Response } from 'express';
import type { Subject } from '../../resources/Subject';

/**
 * Answers as every route does for an agent that does not exist, or that the caller may not
 * know of.
 *
 * @param subject - The agent
 * @param response - The caller's, nothing of it sent yet
 * @internal
 */
export function answerAbsent(
  { namespace, name }: Subject,
  response: Response,
): void {
  response.setHeader('cache-control', 'no-store, no-transform');
  response.setHeader('x-content-type-options', 'nosniff');
  response.status(404).json({
    detail: `Agent '${name}' not found in namespace '${namespace}'`,
  });
}
