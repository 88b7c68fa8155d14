import { z } from 'zod';
import type { SecretlessMethod } from '../SecretlessMethod';

/** The methods that need no stored secret, by their names in the configuration. */
const METHODS = [
  'kubernetes',
  'spiffe',
  'private_key_jwt',
  'tls_client_auth',
] as const;

/**
 * How the portal authenticates without a stored secret.
 *
 * @internal
 */
export const clientAuthenticationMethodSchema: z.ZodType<SecretlessMethod> =
  z.enum(METHODS, {
    error: `must be one of ${METHODS.join(', ')}. For a client secret, set boost.kagenti.auth.clientSecret instead of this section.`,
  });
