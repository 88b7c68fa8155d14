import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realCacheFolder } from '../realCacheFolder';
import type { KeycloakInstallation } from './KeycloakInstallation';

/** Finds the installed Keycloak; undefined when there is none. */
export function findKeycloak(
  cacheFolder = realCacheFolder(),
): KeycloakInstallation | undefined {
  const manifest = join(cacheFolder, 'keycloak.json');
  if (!existsSync(manifest)) return undefined;
  const installation: KeycloakInstallation = JSON.parse(
    readFileSync(manifest, 'utf8'),
  );
  return existsSync(installation.home) ? installation : undefined;
}
