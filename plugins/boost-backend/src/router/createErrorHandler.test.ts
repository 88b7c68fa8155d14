import { AuthenticationError } from '@backstage/errors';
import { KagentiError } from 'backstage-plugin-boost-node';
import type { Request, Response } from 'express';
import { WorkloadOAuthError } from 'workload-oauth';
import { RequestRefusal } from '../answers/RequestRefusal';
import { createErrorHandler } from './createErrorHandler';

function handle(error: unknown, headersSent = true) {
  const warn = jest.fn();
  const logged = jest.fn();
  const next = jest.fn();
  const json = jest.fn();
  const count = jest.fn();
  const response = {
    headersSent,
    destroy: jest.fn(),
    setHeader: jest.fn(),
    status: () => ({ json }),
  };
  createErrorHandler({ warn, error: logged }, count)(
    error,
    { method: 'GET', originalUrl: '/api/boost/status' } as Request,
    response as unknown as Response,
    next,
  );
  return { warn, logged, next, json, count, response };
}

describe('createErrorHandler', () => {
  it('logs why there is no token, which callers are not told', () => {
    const cause = new WorkloadOAuthError(
      'TOKEN_GRANT_REJECTED',
      'The token endpoint refused the grant: 401 unauthorized_client.',
    );
    const { warn } = handle(
      new KagentiError({
        code: 'TOKEN_UNAVAILABLE',
        statusCode: 503,
        message: 'No token at the moment.',
        cause,
      }),
    );

    expect(warn).toHaveBeenCalledWith(
      'TOKEN_UNAVAILABLE: No token at the moment. The token endpoint refused the grant: 401 unauthorized_client.',
    );
  });

  it('quotes no cause whose words it does not know', () => {
    const { warn } = handle(
      new KagentiError({
        code: 'KAGENTI_UNREACHABLE',
        statusCode: 502,
        message: 'Kagenti cannot be reached.',
        cause: new Error('marked-secret'),
      }),
    );

    expect(warn).toHaveBeenCalledWith(
      'KAGENTI_UNREACHABLE: Kagenti cannot be reached.',
    );
  });

  it("logs nothing of the caller's own mistakes", () => {
    const { warn } = handle(new RequestRefusal('BAD_REQUEST_PATH', 'no'));

    expect(warn).not.toHaveBeenCalled();
  });

  it('tells the counter of every refusal, be the caller there or not', () => {
    for (const isSent of [true, false]) {
      const refusal = new RequestRefusal('TOO_MANY_REQUESTS', 'no');
      const { count } = handle(refusal, isSent);
      expect(count.mock.calls).toEqual([['TOO_MANY_REQUESTS']]);
    }
    expect(handle(new Error('other')).count).not.toHaveBeenCalled();
  });

  it('keeps the words of what nobody foresaw to the log', () => {
    const failure = new Error("select … where namespace in ('marked-team2')");
    const { logged, next, json } = handle(failure, false);

    expect(logged.mock.calls.join()).toContain('marked-team2');
    expect(next).not.toHaveBeenCalled();
    expect(json.mock.calls).toEqual([
      [
        expect.objectContaining({
          error: expect.objectContaining({ code: 'UNEXPECTED_FAILURE' }),
        }),
      ],
    ]);
    expect(JSON.stringify(json.mock.calls)).not.toContain('marked');
  });

  it("leaves Backstage's own errors to Backstage", () => {
    const error = new AuthenticationError('no credentials');
    const { next, json } = handle(error, false);

    expect(next).toHaveBeenCalledWith(error);
    expect(json).not.toHaveBeenCalled();
  });

  it('destroys the connection of half an answer', () => {
    const { response, next } = handle(new Error('broke off'));

    expect(response.destroy).toHaveBeenCalled();
    expect(next).not.toHaveBeenCalled();
  });
});
