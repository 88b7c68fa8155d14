import { Alert } from '@backstage/ui';

/** Why a sign-in did not succeed. */
export function SignInFailure(props: { error?: Error }) {
  const { error } = props;
  // A ResponseError's own text is the bare status; its cause is what the backend said.
  const reason = error?.cause instanceof Error ? error.cause : error;
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title="Could not sign in"
      description={`${reason?.message ?? 'The reason is unknown'}. Choose another user, or look into the backend's log.`}
    />
  );
}
