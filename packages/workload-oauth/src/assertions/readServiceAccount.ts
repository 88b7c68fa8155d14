const SUBJECT = /^system:serviceaccount:([^:]+):([^:]+)$/;

/** The service account that the subject of a Kubernetes token names, if it does. */
export function readServiceAccount(
  subject: string,
): { namespace: string; name: string } | undefined {
  const match = SUBJECT.exec(subject);
  return match ? { namespace: match[1], name: match[2] } : undefined;
}
