import { readUnauthorizedCause } from './readUnauthorizedCause';

describe('readUnauthorizedCause', () => {
  it.each([
    'Agent rejected token (audience mismatch)',
    'Agent returned error: {"error":"invalid_token"}',
    'Agent returned error: Token signing key not found',
    'Agent returned error: ',
    'Failed to fetch agent card: Unauthorized',
    'Failed to fetch URL: 401 Unauthorized',
  ])('lays %j on the agent', detail => {
    expect(readUnauthorizedCause(detail)).toBe('agent');
  });

  it.each([
    'Unauthorized',
    'Failed to create Deployment: Unauthorized',
    'Failed to create Service: Unauthorized',
    'Failed to list build strategies: Unauthorized',
  ])("lays %j on Kagenti's own credentials", detail => {
    expect(readUnauthorizedCause(detail)).toBe('kagenti');
  });

  it.each([
    undefined,
    '',
    'Authentication required',
    'Invalid token: Signature has expired.',
    'Token signing key not found',
    'unauthorized',
    'Unauthorized by the gateway',
    'Invalid token: Agent returned error',
  ])('lays %j on the token', detail => {
    expect(readUnauthorizedCause(detail)).toBe('token');
  });
});
