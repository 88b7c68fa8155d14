import { createUnauthorizedError } from './createUnauthorizedError';

describe('createUnauthorizedError', () => {
  it.each([
    ['token', 'KAGENTI_UNAUTHORIZED', 'boost.kagenti.auth'],
    ['kagenti', 'KAGENTI_UNAUTHORIZED', "Kagenti's service account"],
    ['agent', 'AGENT_UNAUTHORIZED', 'the agent'],
  ] as const)(
    'says whom to look at when it is the %s',
    (cause, code, words) => {
      expect(createUnauthorizedError(cause)).toMatchObject({
        code,
        statusCode: 502,
        message: expect.stringContaining(words),
      });
    },
  );
});
