import { z } from 'zod';
import { readKind } from './readKind';
import { readProtocols } from './readProtocols';
import type { WorkloadDetail } from './WorkloadDetail';

// What is read here is spelt alike in the camel case of agents and in the snake case of
// tools.
const detailSchema = z.object({
  metadata: z.object({
    uid: z.string().min(1).nullish(),
    labels: z.record(z.string(), z.string()).nullish(),
  }),
  isBuild: z.boolean().nullish(),
});

/**
 * Reads Kagenti's detail of an agent or tool.
 *
 * @param json - Kagenti's answer
 * @returns What permission rules need of it, or undefined when it is no such detail. A
 * workload without uid is none: whoever created it could not be told from others.
 * @internal
 */
export function readWorkloadDetail(json: unknown): WorkloadDetail | undefined {
  const read = detailSchema.safeParse(json);
  if (!read.success) return undefined;
  const { metadata, isBuild } = read.data;
  const labels = metadata.labels ?? {};
  const rest = { labels, protocols: readProtocols(labels) };
  // Only Kagenti's own builds come as details, whatever they are labelled with.
  if (isBuild) return rest;
  const { uid } = metadata;
  return uid ? { uid, kind: readKind(labels), ...rest } : undefined;
}
