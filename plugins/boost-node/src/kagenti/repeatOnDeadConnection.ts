import { isConnectionLoss } from './isConnectionLoss';

/**
 * Exchanges once more, for a GET only, when the connection ended before the answer
 * began. A kept connection learns that its server restarted only when it is used
 * again, and without this every restart of Kagenti would cost each of them a refusal.
 *
 * @param method - The call's method; what may change something is never repeated
 * @param exchange - Sends the request and waits for the answer's head
 */
export async function repeatOnDeadConnection<Answer>(
  method: string,
  exchange: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await exchange();
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (method !== 'GET' || !isConnectionLoss(code)) throw error;
    return exchange();
  }
}
