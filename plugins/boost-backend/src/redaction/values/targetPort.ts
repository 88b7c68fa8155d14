import { z } from 'zod';
import { count } from './count';
import { kubernetesName } from './kubernetesName';

/**
 * The port of a pod, by number or by name.
 *
 * @internal
 */
export const targetPort = z.union([count, kubernetesName]);
