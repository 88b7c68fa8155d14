import { findProgram } from '../findProgram';
import { readManifest } from '../readManifest';
import type { KubernetesInstallation } from './KubernetesInstallation';

/** The path of the installed kube-apiserver; undefined when there is none. */
export function findKubernetes(cacheFolder?: string): string | undefined {
  const installation = readManifest<KubernetesInstallation>(
    'kubernetes',
    cacheFolder,
  );
  return (
    installation && findProgram('kubernetes-apiserver', [installation.home])
  );
}
