import type { KubernetesFolder } from './KubernetesFolder';

/** The arguments of a kube-apiserver that is alone on a machine. */
export function formatApiserverArguments(
  folder: KubernetesFolder,
  port: number,
): string[] {
  return Object.entries({
    'bind-address': '127.0.0.1',
    'advertise-address': '127.0.0.1',
    'secure-port': port,
    // It would look for other apiservers and write down its own address.
    'endpoint-reconciler-type': 'none',
    'tls-cert-file': folder.file('serving.pem'),
    'tls-private-key-file': folder.file('serving.key'),
    'client-ca-file': folder.file('ca.pem'),
    'cert-dir': folder.file('certificates'),
    'service-account-issuer': `https://127.0.0.1:${port}`,
    'service-account-key-file': folder.file('accounts.pub'),
    'service-account-signing-key-file': folder.file('accounts.key'),
    'authorization-mode': 'RBAC',
    'service-cluster-ip-range': '10.96.0.0/16',
  }).map(([name, value]) => `--${name}=${value}`);
}
