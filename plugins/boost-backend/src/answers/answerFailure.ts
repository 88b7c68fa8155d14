import {
  discardBody,
  KagentiError,
  type KagentiAnswer,
} from 'backstage-plugin-boost-node';

/**
 * The error that stands for an error answer which is not JSON.
 *
 * @remarks
 * Kagenti says `Internal Server Error` in plain text, gateways before it say pages of
 * HTML. Neither is for the portal's users, and a client that expects JSON breaks on both.
 *
 * @param answer - Kagenti's answer; its body is given up
 * @internal
 */
export function answerFailure(answer: KagentiAnswer): KagentiError {
  discardBody(answer.body);
  const retryAfterSeconds = Number(answer.headers['retry-after'] ?? NaN);
  return new KagentiError({
    code: 'KAGENTI_ERROR',
    statusCode: answer.status,
    upstreamStatus: answer.status,
    message: `Kagenti answered ${answer.status} without saying why. See Kagenti's log for the cause.`,
    retryAfterSeconds: Number.isFinite(retryAfterSeconds)
      ? retryAfterSeconds
      : undefined,
  });
}
