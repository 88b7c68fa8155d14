import { z } from 'zod';
import { createRequestSchema } from '../../validation/createRequestSchema';

/** What may be decided only once a build is done. Nothing has to be. */
export const finalizeSchema = createRequestSchema.extend({
  protocol: z.string().nullish(),
  skills: z.array(z.string()).nullish(),
  mcpToolName: z.string().nullish(),
  llmPreset: z.string().nullish(),
  llmModel: z.string().nullish(),
  mtlsMode: z.enum(['disabled', 'permissive', 'strict']).nullish(),
  tlsBridgeEnabled: z.boolean().nullish(),
});
