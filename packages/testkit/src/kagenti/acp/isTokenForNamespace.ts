import { decodeJwt } from 'jose';
import { TokenVerifier } from '../authentication/TokenVerifier';

/** Keycloak's own audience, which every token may have. */
const GENERIC_AUDIENCE = 'account';

/**
 * Whether a token may be used for the agents of a namespace: it is good, and its
 * audience or authorized party is called like the namespace.
 */
export async function isTokenForNamespace(
  token: string,
  namespace: string,
  verifier: TokenVerifier,
): Promise<boolean> {
  try {
    await verifier.verify(token);
  } catch {
    return false;
  }
  const { aud = [], azp } = decodeJwt(token);
  const named = [aud, azp ?? []].flat().filter(it => it !== GENERIC_AUDIENCE);
  return named.includes(namespace);
}
