import { KagentiError } from 'backstage-plugin-boost-node';
import type { Request, Response } from 'express';
import { WorkloadOAuthError } from 'workload-oauth';
import { RequestRefusal } from '../answers/RequestRefusal';
import { createErrorHandler } from './createErrorHandler';

function handle(error: unknown) {
  const warn = jest.fn();
  const next = jest.fn();
  const response = { headersSent: true, destroy: jest.fn() };
  createErrorHandler({ warn })(
    error,
    {} as Request,
    response as unknown as Response,
    next,
  );
  return { warn, next, response };
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

  it('destroys the connection of half an answer', () => {
    const { response, next } = handle(new Error('broke off'));

    expect(response.destroy).toHaveBeenCalled();
    expect(next).not.toHaveBeenCalled();
  });
});
