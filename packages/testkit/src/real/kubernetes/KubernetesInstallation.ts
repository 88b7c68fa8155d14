/** What `npm run real:install` noted about the kube-apiserver it built. */
export interface KubernetesInstallation {
  readonly version: string;
  /** The folder that has `kubernetes-apiserver`, a kube-apiserver with etcd inside. */
  readonly home: string;
}
