import { IssuerClient } from './IssuerClient';
import { IssuerIdentityProvider } from './IssuerIdentityProvider';

/**
 * What {@link startIssuer} takes.
 *
 * @public
 */
export interface IssuerOptions {
  /** The TCP port. 0, the default, takes any free one. */
  port?: number;
  /** The one realm that exists. `boost` when absent. */
  realm?: string;
  /** Lifetime of the access tokens in seconds, at least 1. 300 when absent, as in Keycloak. */
  accessTokenLifespanSeconds?: number;
  /** The clients of the realm. None when absent. */
  clients?: IssuerClient[];
  /** Whose tokens federated clients may show. None when absent. */
  identityProviders?: IssuerIdentityProvider[];
}
