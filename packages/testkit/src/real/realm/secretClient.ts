import type { WorkloadClient } from './WorkloadClient';

/**
 * A client that shows a secret.
 *
 * @public
 */
export function secretClient(options: {
  readonly clientId: string;
  readonly clientSecret: string;
}): WorkloadClient {
  return {
    clientId: options.clientId,
    clientAuthenticatorType: 'client-secret',
    secret: options.clientSecret,
  };
}
