import {
  discardBody,
  KagentiError,
  type KagentiClient,
} from 'backstage-plugin-boost-node';
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
  const ask = (path: string, isAnonymous: boolean) =>
    withDeadline(
      signal =>
        kagenti.send({
          method: 'GET',
          path,
          headers: { accept: 'application/json' },
          isAnonymous,
          signal,
          responseTimeoutSeconds: deadlineSeconds,
        }),
      deadlineSeconds,
    );
  try {
    const answer = await ask('/api/v1/auth/userinfo', false).catch(error => {
      if (!isWithoutToken(error)) throw error;
      // That there is no token says nothing about Kagenti, which answers this to
      // anybody.
      return ask('/api/v1/auth/status', true);
    });
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

function isWithoutToken(error: unknown): boolean {
  return error instanceof KagentiError && error.code === 'TOKEN_UNAVAILABLE';
}

function fail(
  code: string,
  message: string,
): { reachable: false; problem: StatusProblem } {
  return { reachable: false, problem: { code, message } };
}
