import { z } from 'zod';
import { isQualifiedName } from './isQualifiedName';

/**
 * The type of a condition.
 *
 * @internal
 */
export const qualifiedName = z.string().refine(isQualifiedName);
