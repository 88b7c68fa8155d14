import { KagentiError } from '../errors/KagentiError';

/** What Kagenti writes when the token's roles do not suffice. */
const REQUIRED_ROLES = /^Required role\(s\): ([\w.,\- ]{1,200})$/;

/** What Kagenti says when the cluster refuses its own service account (measured). */
const CLUSTER_REFUSALS = [
  'Permission denied. Check RBAC configuration.',
  'Forbidden',
];

/**
 * The error for an answer that says that the portal itself, not its user, is not
 * welcome: 401 and 403. Neither may reach the browser as it is: there it would
 * mean that the user must sign in again or lacks a permission.
 *
 * @param status - Kagenti's status
 * @param detail - The `detail` of its body, if it had one
 */
export function readKagentiRefusal(
  status: 401 | 403,
  detail: string | undefined,
): KagentiError {
  if (status === 401) {
    return new KagentiError({
      code: 'KAGENTI_UNAUTHORIZED',
      statusCode: 502,
      message:
        'Kagenti does not accept the portal. Check that boost.kagenti.auth names the realm that Kagenti trusts, and that the clocks agree.',
    });
  }
  const roles = REQUIRED_ROLES.exec(detail ?? '')?.[1];
  if (roles) {
    return new KagentiError({
      code: 'KAGENTI_ROLE_MISSING',
      statusCode: 502,
      message: `The portal's client lacks a role at Kagenti: ${roles}. Assign it to the client's service account at Keycloak.`,
    });
  }
  return new KagentiError({
    code: 'KAGENTI_FORBIDDEN',
    statusCode: 502,
    message: CLUSTER_REFUSALS.includes(detail ?? '')
      ? "Kagenti may not do this in its cluster. Check the Kubernetes permissions of Kagenti's own service account."
      : 'Kagenti, or the agent behind it, refused this call (403). Its log says why.',
  });
}
