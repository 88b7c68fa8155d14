import { secretClient } from './realm/secretClient';
import { workloadRealm } from './realm/workloadRealm';

/** How to shape the realm of {@link portalRealm}. */
export interface PortalRealmOptions {
  /** The portal's client secret. */
  readonly clientSecret: string;
  /** Realm roles of the portal's service account; `kagenti-operator` when absent. */
  readonly roles?: readonly string[];
  /** How long access tokens live, in seconds; 300 when absent. */
  readonly accessTokenLifespanSeconds?: number;
}

/**
 * A realm named `boost` as an operator would set it up for the portal: one
 * confidential client with a service account that holds Kagenti's role, and an
 * event log that tells how often it signed in.
 */
export function portalRealm(options: PortalRealmOptions): object {
  const { clientSecret, ...rest } = options;
  return workloadRealm({
    ...rest,
    clients: [secretClient({ clientId: 'boost-portal', clientSecret })],
  });
}
