import { KagentiError } from '../errors/KagentiError';

/** What Kagenti writes when the token's roles do not suffice. */
const REQUIRED_ROLES = /^Required role\(s\): ([\w.,\- ]{1,200})$/;

/** What Kagenti says when the cluster refuses its own service account (measured). */
const CLUSTER_REFUSALS = [
  'Permission denied. Check RBAC configuration.',
  'Forbidden',
];

/**
 * The error for a 403. It may not reach the browser as it is: there it would mean that
 * the user lacks a permission.
 *
 * @param detail - The `detail` of Kagenti's body, if it had one
 */
export function createForbiddenError(detail: string | undefined): KagentiError {
  const roles = REQUIRED_ROLES.exec(detail ?? '')?.[1];
  if (roles) {
    return new KagentiError({
      code: 'KAGENTI_ROLE_MISSING',
      statusCode: 502,
      upstreamStatus: 403,
      message: `The portal's client lacks a role at Kagenti: ${roles}. Assign it to the client's service account at Keycloak.`,
    });
  }
  return new KagentiError({
    code: 'KAGENTI_FORBIDDEN',
    statusCode: 502,
    upstreamStatus: 403,
    message: CLUSTER_REFUSALS.includes(detail ?? '')
      ? "Kagenti may not do this in its cluster. Check the Kubernetes permissions of Kagenti's own service account."
      : 'Kagenti, or the agent behind it, refused this call (403). Its log says why.',
  });
}
