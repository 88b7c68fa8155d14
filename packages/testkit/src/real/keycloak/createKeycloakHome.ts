import { cp, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeycloakInstallation } from './KeycloakInstallation';

/**
 * Makes a home folder for one server. Keycloak derives the folder of its data
 * and of the realms to import from the place of `kc.sh` and has no option for
 * it. A folder with its own `kc.sh`, configuration and data, and links to the
 * rest, lets several servers run from one installation.
 */
export async function createKeycloakHome(
  installation: KeycloakInstallation,
  realms: readonly object[],
): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'keycloak-'));
  const installed = (...path: string[]) => join(installation.home, ...path);
  const imports = join(home, 'data', 'import');
  await mkdir(imports, { recursive: true });
  await cp(installed('bin', 'kc.sh'), join(home, 'bin', 'kc.sh'));
  await cp(installed('conf'), join(home, 'conf'), { recursive: true });
  await cp(installed('database'), join(home, 'data', 'h2'), {
    recursive: true,
  });
  for (const name of ['lib', 'providers', 'themes']) {
    await symlink(installed(name), join(home, name));
  }
  for (const [index, realm] of realms.entries()) {
    await writeFile(join(imports, `${index}.json`), JSON.stringify(realm));
  }
  return home;
}
