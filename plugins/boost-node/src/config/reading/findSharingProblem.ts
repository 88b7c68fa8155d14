import type { KagentiAuthConfig } from '../BoostConfig';
import type { ConfigProblem } from '../problems/ConfigProblem';

/**
 * What keeps a portal from sharing its tokens: replicas find them by what is configured,
 * so two portals whose configuration names no identity would share one, and one of them
 * would act as the other.
 *
 * @param auth - The portal's identity
 * @param isShared - Whether tokens are to be shared
 * @internal
 */
export function findSharingProblem(
  auth: KagentiAuthConfig | undefined,
  isShared: boolean,
): ConfigProblem | undefined {
  if (!auth || !isShared || auth.clientId !== undefined) return undefined;
  const { clientAuthentication } = auth;
  const namesIdentity =
    'spiffeId' in clientAuthentication && clientAuthentication.spiffeId;
  if (namesIdentity) return undefined;
  const { method } = clientAuthentication;
  return {
    key: 'boost.kagenti.auth.clientId',
    message: `is needed beside boost.tokenCache.encryptionKeys with the method ${method}. Without it, portals with other identities that use the same cache could take each other's tokens. Set it${method === 'spiffe' ? ', or clientAuthentication.spiffeId,' : ''} or remove the keys.`,
  };
}
