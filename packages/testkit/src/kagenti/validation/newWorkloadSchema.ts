import { z } from 'zod';
import { createRequestSchema } from './createRequestSchema';

/** What `POST /agents` and `POST /tools` both take. */
export const newWorkloadSchema = createRequestSchema.extend({
  name: z.string(),
  namespace: z.string(),
  workloadType: z.string().default('deployment'),
  containerImage: z.string().nullish(),
  registryUrl: z.string().nullish(),
  registrySecret: z.string().nullish(),
  imageTag: z.string().default('v0.0.1'),
  createHttpRoute: z.boolean().default(false),
  spireEnabled: z.boolean().default(false),
  shipwrightConfig: z
    .object({
      buildStrategy: z.string().nullish(),
      dockerfile: z.string().default('Dockerfile'),
      buildArgs: z.array(z.string()).nullish(),
      buildTimeout: z.string().default('15m'),
    })
    .nullish(),
});
