import { WorkloadOAuthError, type TokenSource } from 'workload-oauth';
import type { StatusProblem } from './StatusAnswer';
import { withDeadline } from './withDeadline';

/**
 * Finds out whether the portal gets a token, and until when it is good.
 *
 * @param tokens - Where the portal's tokens come from
 * @param deadlineSeconds - How long to wait for one
 * @internal
 */
export async function probeToken(
  tokens: TokenSource,
  deadlineSeconds: number,
): Promise<{
  available: boolean;
  expiresAt?: string;
  problem?: StatusProblem;
}> {
  try {
    const token = await withDeadline(
      () => tokens.getAccessToken(),
      deadlineSeconds,
    );
    if (token) {
      const expiresAt = new Date(token.expiresAtMs).toISOString();
      return { available: true, expiresAt };
    }
    return {
      available: false,
      problem: {
        code: 'TOKEN_ENDPOINT_TIMEOUT',
        message: `The token endpoint did not answer within ${deadlineSeconds} seconds.`,
      },
    };
  } catch (error) {
    if (!(error instanceof WorkloadOAuthError)) throw error;
    const { code, message } = error;
    return { available: false, problem: { code, message } };
  }
}
