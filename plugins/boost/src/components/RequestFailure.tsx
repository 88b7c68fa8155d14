import { Alert, Button } from '@backstage/ui';
import { BoostApiError } from '../api/BoostApiError';

/**
 * Why something cannot be shown. The backend's text says which permission is
 * missing and whom to ask. A refusal by the portal needs a person to change it,
 * so it offers no Retry; anything else may pass by itself.
 */
export function RequestFailure(props: {
  subject: string;
  error: Error;
  retry: () => void;
}) {
  const { subject, error, retry } = props;
  const boostError = error instanceof BoostApiError ? error : undefined;

  if (boostError?.isDenied) {
    return (
      <Alert
        status="warning"
        icon
        title={`You may not see ${subject}`}
        description={error.message}
      />
    );
  }
  return (
    <Alert
      status="danger"
      icon
      title={`Could not load ${subject}`}
      description={
        boostError?.code
          ? `${error.message} (${boostError.code})`
          : error.message
      }
      customActions={
        <Button size="small" variant="secondary" onPress={retry}>
          Retry
        </Button>
      }
    />
  );
}
