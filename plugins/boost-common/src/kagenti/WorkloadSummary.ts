import { z } from 'zod';

const labels = z.looseObject({
  protocol: z.array(z.string()).nullish(),
  framework: z.string().nullish(),
  type: z.string().nullish(),
  simulated: z.boolean().nullish(),
});

/**
 * One row of Kagenti's agent and tool lists. Fields that a later Kagenti adds
 * are kept.
 *
 * @public
 */
export const workloadSummarySchema = z.looseObject({
  name: z.string(),
  namespace: z.string(),
  description: z.string(),
  /** `Ready`, `Not Ready`, `Progressing`, `Failed`, `Pending`, `Building` or `Build Failed`. */
  status: z.string(),
  labels,
  workloadType: z.string().nullish(),
  createdAt: z.string().nullish(),
});

/**
 * An agent or a tool, as Kagenti lists it.
 *
 * @public
 */
export type WorkloadSummary = z.infer<typeof workloadSummarySchema>;
