/**
 * Smaller pieces of a body have no memory that is used again: a copy of them costs next to
 * nothing, and a whole buffer for one would be waste.
 *
 * @public
 */
export const LEAST_RELEASED_BYTES = 32 * 1024;
