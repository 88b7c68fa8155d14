import { existsSync } from 'node:fs';
import { readManifest } from '../readManifest';
import type { KeycloakInstallation } from './KeycloakInstallation';

/** Finds the installed Keycloak; undefined when there is none. */
export function findKeycloak(
  cacheFolder?: string,
): KeycloakInstallation | undefined {
  const installation = readManifest<KeycloakInstallation>(
    'keycloak',
    cacheFolder,
  );
  return installation && existsSync(installation.home)
    ? installation
    : undefined;
}
