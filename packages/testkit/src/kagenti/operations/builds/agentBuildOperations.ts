import { HttpFailure } from '../../answers/HttpFailure';
import { Build } from '../../builds/Build';
import { describeBuild } from '../../builds/describeBuild';
import { describeBuildRun } from '../../builds/describeBuildRun';
import { describeResourceConfig } from '../../builds/describeResourceConfig';
import { describeOrigin } from '../../builds/describeOrigin';
import { findBuild } from '../../builds/findBuild';
import { runBuild } from '../../builds/runBuild';
import { createAgent } from '../../state/createAgent';
import { createTool } from '../../state/createTool';
import { findByName } from '../../state/findByName';
import { isTaken } from '../../state/isTaken';
import { readBodyAs } from '../../validation/readBodyAs';
import { Operation } from '../Operation';
import { OperationCall } from '../OperationCall';
import { finalizeSchema } from './finalizeSchema';

const PATH = '/api/v1/agents/{namespace}/{name}';

function requireBuild(
  { state, parameters }: OperationCall,
  describe: (name: string) => string,
): Build {
  const { namespace, name } = parameters;
  const build = findBuild(state, parameters);
  if (!build) {
    throw new HttpFailure(404, `${describe(name)} in namespace '${namespace}'`);
  }
  return build;
}

const buildMissing = (name: string) => `Shipwright Build '${name}' not found`;
const runsMissing = (name: string) => `No BuildRuns found for build '${name}'`;

/** Builds of agents: state, runs, and the workload at the end. */
export const agentBuildOperations: Operation[] = [
  {
    method: 'GET',
    path: `${PATH}/shipwright-build`,
    access: 'viewer',
    run: call => {
      const { name, namespace } = requireBuild(call, buildMissing);
      const message = 'all validations succeeded';
      return {
        name,
        namespace,
        registered: true,
        reason: 'Succeeded',
        message,
      };
    },
  },
  {
    method: 'GET',
    path: `${PATH}/shipwright-buildrun`,
    access: 'viewer',
    run: call => describeBuildRun(requireBuild(call, runsMissing)),
  },
  {
    method: 'POST',
    path: `${PATH}/shipwright-buildrun`,
    access: 'operator',
    run: call => {
      const build = requireBuild(call, name => `Build '${name}' not found`);
      return {
        success: true,
        buildRunName: runBuild(build).name,
        namespace: build.namespace,
        buildName: build.name,
        message: 'BuildRun created successfully',
      };
    },
  },
  {
    method: 'GET',
    path: `${PATH}/shipwright-build-info`,
    access: 'viewer',
    run: call => {
      const build = requireBuild(call, buildMissing);
      return {
        ...describeBuild(build),
        agentConfig: describeResourceConfig(build),
      };
    },
  },
  {
    method: 'POST',
    path: `${PATH}/finalize-shipwright-build`,
    access: 'operator',
    run: call => {
      const settings = readBodyAs(finalizeSchema, call.body);
      const build = requireBuild(call, runsMissing);
      const { name, namespace, outputImage } = build;
      const { state } = call;
      const { rolePrefix } = call.settings;
      // Of whatever type it is.
      const existing = findByName(state, build, rolePrefix);
      if (existing) {
        const message = `Agent '${name}' already deployed as ${existing.workloadType}.`;
        return { success: true, name, namespace, message };
      }
      // The build of a tool is taken as well. Kagenti keeps the settings of tools under
      // another name, so those count for nothing.
      const isAgent = build.kind === 'agent';
      const request = isAgent ? build.request : {};
      const workload = {
        name,
        namespace,
        image: outputImage,
        description: `Agent '${name}' deployed from UI.`,
        protocol: String(settings.protocol ?? request.protocol ?? 'a2a'),
        framework: String(
          settings.framework ?? request.framework ?? 'LangGraph',
        ),
        workloadType: String(request.workloadType ?? 'deployment'),
        annotations: describeOrigin(build, rolePrefix),
        status: 'Progressing',
      };
      if (isTaken(state, 'agent', workload)) {
        throw new HttpFailure(
          409,
          `Agent '${name}' already exists in namespace '${namespace}'`,
        );
      }
      // It is labelled as what its build is labelled as.
      if (isAgent) state.agents.put(createAgent(workload));
      else state.tools.put(createTool(workload));
      const message = `Agent '${name}' deployed as ${workload.workloadType} with image '${outputImage}'.`;
      return { success: true, name, namespace, message };
    },
  },
];
