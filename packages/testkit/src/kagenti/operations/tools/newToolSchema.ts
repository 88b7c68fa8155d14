import { z } from 'zod';
import { newWorkloadSchema } from '../../validation/newWorkloadSchema';

/** The body of `POST /tools`. */
export const newToolSchema = newWorkloadSchema.extend({
  protocol: z.string().default('streamable_http'),
  framework: z.string().default('Python'),
  description: z.string().nullish(),
  authBridgeEnabled: z.boolean().default(false),
  deploymentMethod: z.string().default('image'),
  gitUrl: z.string().nullish(),
  gitRevision: z.string().default('main'),
  contextDir: z.string().nullish(),
});
