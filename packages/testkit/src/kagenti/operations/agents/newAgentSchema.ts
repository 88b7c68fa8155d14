import { z } from 'zod';
import { newWorkloadSchema } from '../../validation/newWorkloadSchema';

/** The body of `POST /agents`. */
export const newAgentSchema = newWorkloadSchema.extend({
  protocol: z.string().default('a2a'),
  framework: z.string().default('LangGraph'),
  authBridgeEnabled: z.boolean().default(true),
  deploymentMethod: z.string().default('source'),
  gitUrl: z.string().default(''),
  gitPath: z.string().default(''),
  gitBranch: z.string().default('main'),
  skills: z.array(z.string()).nullish(),
  mcpToolName: z.string().nullish(),
  llmPreset: z.string().nullish(),
  llmModel: z.string().nullish(),
  startCommand: z.string().nullish(),
  mtlsMode: z.enum(['disabled', 'permissive', 'strict']).nullish(),
  tlsBridgeEnabled: z.boolean().default(false),
});
