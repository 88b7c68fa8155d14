import type { WorkloadClient } from './WorkloadClient';

/**
 * A client that shows what an identity provider of the realm has issued to it:
 * a service account's token or a JWT-SVID.
 *
 * @param options - `identityProvider`: its alias; `subject`: the `sub` that the
 * issued token has, which no other client of the realm may share
 *
 * @public
 */
export function federatedClient(options: {
  readonly clientId: string;
  readonly identityProvider: string;
  readonly subject: string;
}): WorkloadClient {
  return {
    clientId: options.clientId,
    clientAuthenticatorType: 'federated-jwt',
    attributes: {
      'jwt.credential.issuer': options.identityProvider,
      'jwt.credential.sub': options.subject,
    },
  };
}
