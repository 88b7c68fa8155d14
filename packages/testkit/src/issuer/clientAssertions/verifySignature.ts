import { compactVerify, importJWK, JSONWebKeySet, JWK } from 'jose';
import { ReceivedAssertion } from './ReceivedAssertion';

/**
 * Holds an assertion against keys.
 *
 * @returns `unknown-key` when none of them has its key id, `wrong` when the one that
 * has did not sign it so
 */
export async function verifySignature(
  assertion: ReceivedAssertion,
  { keys }: JSONWebKeySet,
): Promise<'good' | 'wrong' | 'unknown-key'> {
  const { keyId } = assertion;
  const fitting = keys.filter(key => keyId === undefined || key.kid === keyId);
  if (fitting.length === 0) return 'unknown-key';
  for (const key of fitting) {
    if (await hasSigned(key, assertion)) return 'good';
  }
  return 'wrong';
}

async function hasSigned(
  jwk: JWK,
  { token, algorithm = 'none' }: ReceivedAssertion,
): Promise<boolean> {
  if (jwk.alg !== undefined && jwk.alg !== algorithm) return false;
  try {
    const key = await importJWK(jwk, algorithm);
    await compactVerify(token, key, { algorithms: [algorithm] });
    return true;
  } catch {
    return false;
  }
}
