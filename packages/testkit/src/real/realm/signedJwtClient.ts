import type { JSONWebKeySet } from 'jose';
import type { WorkloadClient } from './WorkloadClient';

/**
 * A client that signs its assertions with a key of its own (`private_key_jwt`).
 *
 * @param options - `keys`: its public keys
 *
 * @public
 */
export function signedJwtClient(options: {
  readonly clientId: string;
  readonly keys: JSONWebKeySet;
}): WorkloadClient {
  // Keycloak finds no key that does not say what it is for (measured).
  const keys = options.keys.keys.map(key => ({ use: 'sig', ...key }));
  return {
    clientId: options.clientId,
    clientAuthenticatorType: 'client-jwt',
    attributes: {
      'use.jwks.string': 'true',
      'jwks.string': JSON.stringify({ keys }),
    },
  };
}
