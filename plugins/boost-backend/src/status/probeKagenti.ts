import { KagentiError, type KagentiClient } from 'backstage-plugin-boost-node';
import { discardBody } from '../answers/discardBody';
import type { StatusProblem } from './StatusAnswer';
import { withDeadline } from './withDeadline';

/** Refusals are answers too. */
const REFUSALS = [
  'KAGENTI_UNAUTHORIZED',
  'KAGENTI_ROLE_MISSING',
  'KAGENTI_FORBIDDEN',
];

/**
 * Finds out whether Kagenti answers, and whether it accepts the portal.
 *
 * @remarks
 * It asks Kagenti who the portal is: that takes a valid token, no role beyond the
 * least one, and no Kubernetes behind Kagenti.
 *
 * @param kagenti - Kagenti
 * @param deadlineSeconds - How long to wait for it
 * @internal
 */
export async function probeKagenti(
  kagenti: KagentiClient,
  deadlineSeconds: number,
): Promise<{ reachable: boolean; problem?: StatusProblem }> {
  try {
    const answer = await withDeadline(
      signal =>
        kagenti.send({
          method: 'GET',
          path: '/api/v1/auth/userinfo',
          headers: { accept: 'application/json' },
          signal,
          responseTimeoutSeconds: deadlineSeconds,
        }),
      deadlineSeconds,
    );
    if (!answer) {
      return fail(
        'KAGENTI_TIMEOUT',
        `Kagenti did not answer within ${deadlineSeconds} seconds.`,
      );
    }
    discardBody(answer.body);
    return answer.status < 500
      ? { reachable: true }
      : fail(
          'KAGENTI_ERROR',
          `Kagenti answered ${answer.status}. See its log for the cause.`,
        );
  } catch (error) {
    if (!(error instanceof KagentiError)) throw error;
    const { code, message } = error;
    return { reachable: REFUSALS.includes(code), problem: { code, message } };
  }
}

function fail(
  code: string,
  message: string,
): { reachable: false; problem: StatusProblem } {
  return { reachable: false, problem: { code, message } };
}
