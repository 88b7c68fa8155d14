import { z } from 'zod';

/**
 * The name of an object of Kubernetes, of a part of one, or of a namespace.
 *
 * @internal
 */
export const kubernetesName = z
  .string()
  .max(253)
  .regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/);
