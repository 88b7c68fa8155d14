import { hash } from 'node:crypto';
import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Request } from 'express';
import { RequestRefusal } from '../answers/RequestRefusal';
import type { Caller } from './Caller';

/**
 * Finds out who calls, and refuses services that may not.
 *
 * @remarks
 * Backstage decides for service principals by their access restrictions alone and
 * never asks the policy. One without named permissions would hold every permission,
 * so it is refused even where services are allowed.
 *
 * @param request - The request
 * @param options - The service that reads credentials, and whether services may call
 * @throws AuthenticationError without credentials; RequestRefusal with
 * `NOT_PERMITTED` for a service that may not call
 * @internal
 */
export async function readPrincipal(
  request: Request,
  options: { httpAuth: HttpAuthService; allowServicePrincipals: boolean },
): Promise<Caller> {
  const credentials = await options.httpAuth.credentials(request, {
    allow: ['user', 'service'],
  });
  const { principal } = credentials;
  const fingerprint = fingerprintOf(request);
  if (principal.type === 'user') {
    return { credentials, fingerprint, userEntityRef: principal.userEntityRef };
  }
  if (!options.allowServicePrincipals) {
    throw new RequestRefusal(
      'NOT_PERMITTED',
      'Only users may call Boost. To let services in, set boost.security.allowServicePrincipals to true and restrict their access to named permissions.',
    );
  }
  if (!principal.accessRestrictions?.permissionNames?.length) {
    throw new RequestRefusal(
      'NOT_PERMITTED',
      'A service may call Boost only when its access is restricted to named permissions. Name them under accessRestrictions where its access is configured.',
    );
  }
  return { credentials, fingerprint };
}

/**
 * Of the token alone, as Backstage takes it out of the header: the scheme's spelling would
 * give one token any number of fingerprints.
 */
function fingerprintOf({ headers: { authorization = '' } }: Request): string {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  return hash('sha256', token ?? authorization, 'base64');
}
