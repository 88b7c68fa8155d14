import { Alert, Button } from '@backstage/ui';
import { BoostApiError } from '../api/BoostApiError';

/**
 * Why something cannot be shown. A refusal by the portal needs a person to
 * change it, so it offers no Retry; anything else may pass by itself.
 */
export function RequestFailure(props: {
  subject: string;
  error: Error;
  retry: () => void;
}) {
  const { subject, error, retry } = props;
  const code = error instanceof BoostApiError ? error.code : undefined;

  if (error instanceof BoostApiError && error.isDenied) {
    return (
      <Alert
        status="warning"
        icon
        title={`You may not see ${subject}`}
        description={`${error.message} An administrator of this portal can give you the permission.`}
      />
    );
  }
  return (
    <Alert
      status="danger"
      icon
      title={`Could not load ${subject}`}
      description={code ? `${error.message} (${code})` : error.message}
      customActions={
        <Button size="small" variant="secondary" onPress={retry}>
          Retry
        </Button>
      }
    />
  );
}
