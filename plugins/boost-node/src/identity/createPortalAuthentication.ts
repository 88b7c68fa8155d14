import {
  type ClientAuthentication,
  createClientAuthentication,
} from 'workload-oauth';
import type { ClientAuthenticationConfig } from '../config/ClientAuthenticationConfig';
import { WorkloadIdentity } from './WorkloadIdentity';

/** What the portal's client authentication needs beside its configuration. */
export interface PortalAuthenticationOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logger: { warn(message: string): void };
}

/** The portal's client authentication, and how it ends. */
export interface PortalAuthentication {
  readonly clientAuthentication: ClientAuthentication;
  close(): void;
}

/**
 * Turns the configuration into what the token manager uses. Neither a file is read nor
 * the Workload API asked before the first grant.
 *
 * @param config - How the portal authenticates
 * @param options - Its surroundings
 */
export function createPortalAuthentication(
  config: ClientAuthenticationConfig,
  options: PortalAuthenticationOptions,
): PortalAuthentication {
  const closeNothing = () => {};
  switch (config.method) {
    case 'spiffe':
      return config.svidFile === undefined
        ? fromWorkloadApi(config, options)
        : {
            clientAuthentication: createClientAuthentication({
              method: config.method,
              svidFile: config.svidFile,
            }),
            close: closeNothing,
          };
    case 'tls_client_auth':
      return config.files === undefined
        ? fromWorkloadApi(config, options)
        : {
            clientAuthentication: createClientAuthentication({
              method: config.method,
              ...config.files,
            }),
            close: closeNothing,
          };
    default:
      return {
        clientAuthentication: createClientAuthentication(config),
        close: closeNothing,
      };
  }
}

type WorkloadApiConfig = Extract<
  ClientAuthenticationConfig,
  { workloadApiAddress?: string }
>;

function fromWorkloadApi(
  config: WorkloadApiConfig,
  { environment, logger }: PortalAuthenticationOptions,
): PortalAuthentication {
  const identity = WorkloadIdentity.create({
    workloadApiAddress: config.workloadApiAddress,
    spiffeId: config.spiffeId,
    environment,
    onError: error =>
      logger.warn(`The portal's SPIFFE identity: ${error.message}`),
  });
  const { jwtSvids, x509Svids, subject } = identity;
  return {
    clientAuthentication: createClientAuthentication(
      config.method === 'spiffe'
        ? { method: config.method, jwtSvids, subject }
        : { method: config.method, x509Svids },
    ),
    close: () => identity.close(),
  };
}
