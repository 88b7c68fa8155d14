import { z } from 'zod';

/**
 * The digest of an image.
 *
 * @internal
 */
export const imageDigest = z.string().regex(/^[a-z0-9]{2,16}:[a-f0-9]{8,128}$/);
