import { HttpFailure } from '../../answers/HttpFailure';
import { Build } from '../../builds/Build';
import { readBooleanParameter } from '../../validation/readBooleanParameter';
import { readTextParameter } from '../../validation/readTextParameter';
import { Operation } from '../Operation';
import { OperationCall } from '../OperationCall';

function listBuilds(
  { query, state }: OperationCall,
  kinds: readonly Build['kind'][],
) {
  const namespace = readTextParameter(query, 'namespace', '').trim();
  const all = readBooleanParameter(query, 'allNamespaces', false);
  if (!all && namespace === '') {
    throw new HttpFailure(
      400,
      'namespace query parameter is required (or use allNamespaces=true)',
    );
  }
  const items = [...state.builds.values()]
    .filter(build => kinds.includes(build.kind))
    .filter(build => all || build.namespace === namespace)
    .map(build => ({
      name: build.name,
      namespace: build.namespace,
      resourceType: build.kind,
      registered: true,
      strategy: build.strategy,
      gitUrl: build.gitUrl,
      gitRevision: build.gitRevision,
      contextDir: build.contextDir,
      outputImage: build.outputImage,
      creationTimestamp: build.createdAt,
    }));
  return { items };
}

const KINDS_BY_WORD: Record<string, Build['kind'][]> = {
  agents: ['agent'],
  tools: ['tool'],
  all: ['agent', 'tool'],
};

function readKinds(query: URLSearchParams): Build['kind'][] {
  const input = readTextParameter(query, 'for', 'all');
  if (Object.hasOwn(KINDS_BY_WORD, input)) {
    return KINDS_BY_WORD[input];
  }
  const expected = "'agents', 'tools' or 'all'";
  throw new HttpFailure(422, [
    {
      type: 'literal_error',
      loc: ['query', 'for'],
      msg: `Input should be ${expected}`,
      input,
      ctx: { expected },
    },
  ]);
}

/** Builds of one namespace or of all. */
export const buildListOperations: Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/agents/shipwright-builds',
    access: 'viewer',
    run: call => listBuilds(call, ['agent']),
  },
  {
    method: 'GET',
    path: '/api/v1/tools/shipwright-builds',
    access: 'viewer',
    run: call => listBuilds(call, ['tool']),
  },
  {
    method: 'GET',
    path: '/api/v1/shipwright/builds',
    access: 'viewer',
    run: call => listBuilds(call, readKinds(call.query)),
  },
];
