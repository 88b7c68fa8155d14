import { z } from 'zod';
import type { AnswerKind } from './AnswerKind';
import { answerFields } from './answerFields';
import { listFields } from './testing/listFields';

// All that everybody may see, written by hand. Each line names the fields of one object;
// `[]` stands for the elements of a list, `*` for entries that are judged one by one.
const METADATA = `
  metadata: name namespace uid creationTimestamp generation labels.* annotations.*`;

const STATUS = `
  status: replicas readyReplicas availableReplicas unavailableReplicas updatedReplicas
  status: currentReplicas terminatingReplicas observedGeneration
  status: active ready succeeded failed startTime completionTime
  status.conditions[]: type status reason observedGeneration
  status.conditions[]: lastTransitionTime lastUpdateTime lastProbeTime`;

const POD = (path: string) => `
  ${path}.metadata: labels.*
  ${path}.spec.containers[]: name image imagePullPolicy env[].name
  ${path}.spec.containers[].ports[]: name containerPort protocol
  ${path}.spec.containers[].resources: limits.* requests.*
  ${path}.spec.initContainers[]: name image env[].name`;

const DETAIL = `
  : workloadType readyStatus isBuild
  ${METADATA}
  spec: replicas paused strategy.type
  spec: updateStrategy.type podManagementPolicy serviceName
  spec: parallelism completions completionMode backoffLimit suspend
  ${POD('spec.template')}
  ${POD('spec.podTemplate')}
  ${STATUS}
  service: name type clusterIP
  service.ports[]: name port protocol targetPort`;

const SOURCE = `
  : strategy gitUrl gitRevision contextDir outputImage`;

const BUILD_INFO = `
  : name namespace buildRegistered buildReason
  ${SOURCE}
  : hasBuildRun buildRunName buildRunPhase buildRunStartTime buildRunCompletionTime
  : buildRunOutputImage buildRunOutputDigest`;

const CONFIG = (path: string) => `
  ${path}: protocol framework createHttpRoute envVars[].name skills[]
  ${path}: k8sResourceLimits.* k8sResourceRequests.*
  ${path}.servicePorts[]: name port targetPort protocol`;

const ALLOWED: Record<AnswerKind, string> = {
  agentDetail: DETAIL,
  toolDetail: `
    ${DETAIL}
    spec.source: type contextDir git.url git.revision
    spec.strategy: name kind
    spec.output: image`,
  agentBuildInfo: BUILD_INFO + CONFIG('agentConfig'),
  toolBuildInfo: BUILD_INFO + CONFIG('toolConfig'),
  build: `
    : name namespace registered reason`,
  buildRun: `
    : name namespace buildName phase startTime completionTime outputImage outputDigest
    conditions[]: type status reason observedGeneration
    conditions[]: lastTransitionTime lastUpdateTime lastProbeTime`,
  buildListItem: `
    : name namespace resourceType registered creationTimestamp
    ${SOURCE}`,
};

function readPaths(text: string): string[] {
  const paths = text.split('\n').flatMap(line => {
    const [path, names] = line.trim().split(':');
    return (names ?? '')
      .split(' ')
      .filter(Boolean)
      .map(name => (path ? `${path}.${name}` : name));
  });
  return paths.sort();
}

describe('answerFields', () => {
  it.each(Object.keys(ALLOWED) as AnswerKind[])(
    'lets through what the list in its test names and nothing else: %s',
    kind => {
      expect(listFields(answerFields[kind])).toEqual(readPaths(ALLOWED[kind]));
    },
  );

  it('lists every kind of answer', () => {
    expect(Object.keys(answerFields)).toEqual(Object.keys(ALLOWED));
  });

  it('would list what a loose declaration lets through', () => {
    expect(listFields(z.object({ a: z.looseObject({ b: z.any() }) }))).toEqual([
      'a.*',
      'a.b',
    ]);
    expect(
      listFields(
        z.object({ a: z.union([z.string(), z.object({ b: z.any() })]) }),
      ),
    ).toEqual(['a', 'a.b']);
  });
});
