import type { SecretlessMethod } from '../SecretlessMethod';

/** The section of the methods that need no stored secret. */
export const SECTION = 'boost.kagenti.auth.clientAuthentication';

/** A key of that section, beside `method`. */
export type MethodKey =
  | 'tokenFile'
  | 'svidFile'
  | 'workloadApiAddress'
  | 'spiffeId'
  | 'privateKeyFile'
  | 'keyId'
  | 'algorithm'
  | 'certificateFile';

/** Which keys a method needs, which it may have, and whether it needs the client's id. */
export interface MethodRule {
  readonly needed: readonly MethodKey[];
  readonly allowed: readonly MethodKey[];
  /** Where the identity may come from: files, or else the Workload API. */
  readonly files: readonly MethodKey[];
  readonly needsClientId: boolean;
}

const WORKLOAD_API = ['workloadApiAddress', 'spiffeId'] as const;

/**
 * The rules of all methods. Keycloak finds the client of a federated assertion by its
 * subject, so those two can do without an id (requirement 001.11).
 *
 * @internal
 */
export const methodKeys: Readonly<Record<SecretlessMethod, MethodRule>> = {
  kubernetes: {
    needed: ['tokenFile'],
    allowed: ['tokenFile'],
    files: [],
    needsClientId: false,
  },
  spiffe: {
    needed: [],
    allowed: ['svidFile', ...WORKLOAD_API],
    files: ['svidFile'],
    needsClientId: false,
  },
  private_key_jwt: {
    needed: ['privateKeyFile'],
    allowed: ['privateKeyFile', 'keyId', 'algorithm'],
    files: [],
    needsClientId: true,
  },
  tls_client_auth: {
    needed: [],
    allowed: ['certificateFile', 'privateKeyFile', ...WORKLOAD_API],
    files: ['certificateFile', 'privateKeyFile'],
    needsClientId: true,
  },
};
