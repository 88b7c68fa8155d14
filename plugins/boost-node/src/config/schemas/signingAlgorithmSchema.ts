import type { SigningAlgorithm } from 'workload-oauth';
import { z } from 'zod';

const ALGORITHMS = ['PS256', 'RS256', 'ES256'] as const;

/**
 * How a JWT is signed (RFC 7518 section 3.1).
 *
 * @internal
 */
export const signingAlgorithmSchema: z.ZodType<SigningAlgorithm> = z.enum(
  ALGORITHMS,
  { error: `must be one of ${ALGORITHMS.join(', ')}.` },
);
