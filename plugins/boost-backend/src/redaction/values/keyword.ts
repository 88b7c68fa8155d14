import { z } from 'zod';

/**
 * One of the few words of which Kubernetes and Kagenti choose, such as `RollingUpdate`
 * or `Not Ready`. They are not listed, since both add to them.
 *
 * @internal
 */
export const keyword = z
  .string()
  .max(63)
  .regex(/^[A-Za-z][A-Za-z0-9_-]*(?: [A-Za-z][A-Za-z0-9_-]*){0,2}$/);
