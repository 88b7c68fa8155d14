/** Kinds of workloads, in the order in which Kagenti asks Kubernetes for them. */
export const workloadKinds = ['deployment', 'statefulset', 'job'] as const;
