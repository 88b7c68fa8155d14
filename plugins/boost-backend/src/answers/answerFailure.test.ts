import { HeldBody } from 'backstage-plugin-boost-node';
import { answerFailure } from './answerFailure';

function failureOf(headers: Record<string, string | undefined>) {
  const body = HeldBody.of('<h1>marked</h1>');
  return answerFailure({ status: 503, headers, body });
}

describe('answerFailure', () => {
  it('keeps the status and the waiting time and says nothing of the body', () => {
    const failure = failureOf({ 'retry-after': '12' });
    expect(failure).toMatchObject({
      code: 'KAGENTI_ERROR',
      statusCode: 503,
      retryAfterSeconds: 12,
    });
    expect(failure.message).toContain('503');
    expect(failure.message).not.toContain('marked');
  });

  it.each([{}, { 'retry-after': 'Sun, 22 Nov 2026 04:52:08 GMT' }])(
    'names no waiting time for %j',
    headers => {
      expect(failureOf(headers).retryAfterSeconds).toBeUndefined();
    },
  );
});
