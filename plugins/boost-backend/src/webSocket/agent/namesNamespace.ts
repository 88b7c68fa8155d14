import { z } from 'zod';
import type { AccessToken } from 'workload-oauth';

const claimsSchema = z.object({
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  azp: z.string().optional(),
});

/**
 * Whether a token says that it is for a namespace, which Kagenti demands for WebSockets.
 *
 * @remarks
 * It only helps to explain a refusal. Nothing is decided by it, so nothing is verified.
 *
 * @param token - The portal's
 * @param namespace - The namespace
 * @returns undefined when the token does not tell
 * @internal
 */
export function namesNamespace(
  token: AccessToken,
  namespace: string,
): boolean | undefined {
  const payload = token.value.reveal().split('.')[1] ?? '';
  try {
    const json = Buffer.from(payload, 'base64url').toString('utf8');
    const { aud = [], azp } = claimsSchema.parse(JSON.parse(json));
    return [aud, azp ?? []].flat().includes(namespace);
  } catch {
    return undefined;
  }
}
