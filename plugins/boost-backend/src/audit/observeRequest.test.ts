import { mockServices } from '@backstage/backend-test-utils';
import type { Request, Response } from 'express';
import { observeRequest } from './observeRequest';

function observed() {
  return {
    request: {} as Request,
    response: { statusCode: 200 } as Response,
    event: { eventId: 'request', severityLevel: 'low', meta: {} } as const,
    signal: new AbortController().signal,
  };
}

describe('observeRequest', () => {
  it('does not serve a request whose event cannot be opened', async () => {
    const steps = jest.fn();
    const auditor = mockServices.auditor.mock({
      createEvent: async () => {
        throw new Error('audit log is full');
      },
    });
    const logger = mockServices.logger.mock();
    await expect(
      observeRequest(observed(), { auditor, logger }, steps),
    ).rejects.toThrow('audit log is full');
    expect(steps).not.toHaveBeenCalled();
  });

  it('serves a request whose event cannot be closed, and logs that', async () => {
    const lost = new Error('audit log is full');
    const auditor = mockServices.auditor.mock({
      createEvent: async () => ({
        success: async () => {
          throw lost;
        },
        fail: async () => {},
      }),
    });
    const logger = mockServices.logger.mock();
    await observeRequest(observed(), { auditor, logger }, async () => {});
    expect(logger.error).toHaveBeenCalledWith(
      'An audit event could not be completed',
      lost,
    );
  });
});
