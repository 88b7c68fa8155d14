import { z } from 'zod';
import { readKind } from './readKind';
import { readProtocols } from './readProtocols';
import type { WorkloadDetail } from './WorkloadDetail';

// What Kagenti marks a workload with that came of a build.
const BUILD_ANNOTATIONS = [
  'kagenti.io/shipwright-build',
  'rossoctl.io/shipwright-build',
];

// Agents are spelt in camel case and tools in snake case.
const detailSchema = z.object({
  metadata: z.object({
    uid: z.string().min(1).nullish(),
    labels: z.record(z.string(), z.string()).nullish(),
    annotations: z.record(z.string(), z.unknown()).nullish(),
    creationTimestamp: z.string().nullish(),
    creation_timestamp: z.string().nullish(),
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
  const { uid, annotations } = metadata;
  if (!uid) return undefined;
  return {
    uid,
    kind: readKind(labels),
    createdAt: readDate(
      metadata.creationTimestamp ?? metadata.creation_timestamp,
    ),
    builtBy: readBuild(annotations ?? {}),
    ...rest,
  };
}

function readDate(text: string | null | undefined): Date | undefined {
  const date = new Date(text ?? NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function readBuild(annotations: Record<string, unknown>): string | undefined {
  const build = BUILD_ANNOTATIONS.map(key => annotations[key]).find(Boolean);
  return typeof build === 'string' ? build : undefined;
}
