import type { ClientAuthentication } from '../clientAuthentication/ClientAuthentication';
import { ConfiguredIssuer } from './ConfiguredIssuer';
import {
  DiscoveredIssuer,
  type DiscoveredIssuerOptions,
} from './DiscoveredIssuer';
import type { IssuerSource } from './IssuerSource';

/** Who wants an issuer, and what is known of it. */
export interface CreateIssuerSourceOptions extends DiscoveredIssuerOptions {
  readonly clientAuthentication: ClientAuthentication;
  readonly issuer?: string | IssuerSource;
}

/**
 * The issuer as it is configured, or one to be discovered; none for a method that needs none.
 *
 * @throws WorkloadOAuthError with `INVALID_OPTION`
 */
export function createIssuerSource(
  options: CreateIssuerSourceOptions,
): IssuerSource | undefined {
  const { clientAuthentication, issuer } = options;
  if (!clientAuthentication.needsIssuer) return undefined;
  if (typeof issuer === 'string') return ConfiguredIssuer.create(issuer);
  return issuer ?? DiscoveredIssuer.create(options);
}
