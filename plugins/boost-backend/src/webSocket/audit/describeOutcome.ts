import type { JsonObject } from '@backstage/types';
import { describeFailure } from '../../audit/describeFailure';
import type { ConnectionOutcome } from './ConnectionOutcome';

/**
 * What an audit event says of a connection when it has ended.
 *
 * @param outcome - How it did
 * @returns an error when the policy did not allow it, from the start or not any more, or the
 * caller did not wait for the answer
 * @internal
 */
export function describeOutcome(outcome: ConnectionOutcome): {
  error?: Error;
  meta: JsonObject;
} {
  if (outcome === 'hidden') {
    return {
      error: new Error('The policy hides this resource from the caller'),
      meta: { outcome: 'denied', decision: 'hidden', status: 404 },
    };
  }
  if (outcome === 'abandoned') return describeFailure(undefined, true);
  const { by, code, reason } = outcome;
  const meta = {
    outcome: reason ?? 'closed',
    decision: reason === 'revoked' ? 'denied' : 'allowed',
    status: 101,
    closedBy: by,
    closeCode: code,
  };
  return reason === 'revoked'
    ? { error: new Error('The policy allows this no longer'), meta }
    : { meta };
}
