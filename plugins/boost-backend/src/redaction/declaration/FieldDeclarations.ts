import type { z } from 'zod';

/**
 * Fields by their name in camel case, and what each may hold.
 *
 * @internal
 */
export type FieldDeclarations = Readonly<Record<string, z.ZodType>>;
