import { HttpFailure } from '../../answers/HttpFailure';
import { describeBuild } from '../../builds/describeBuild';
import { describeResourceConfig } from '../../builds/describeResourceConfig';
import { describeOrigin } from '../../builds/describeOrigin';
import { findBuild } from '../../builds/findBuild';
import { runBuild } from '../../builds/runBuild';
import { createTool } from '../../state/createTool';
import { isTaken } from '../../state/isTaken';
import { readBodyAs } from '../../validation/readBodyAs';
import { Operation } from '../Operation';
import { finalizeSchema } from './finalizeSchema';

const PATH = '/api/v1/tools/{namespace}/{name}';

/** Builds of tools: state, runs, and the workload at the end. */
export const toolBuildOperations: Operation[] = [
  {
    method: 'GET',
    path: `${PATH}/shipwright-build-info`,
    access: 'viewer',
    run: ({ state, parameters }) => {
      const build = findBuild(state, parameters);
      if (!build) {
        throw new HttpFailure(
          404,
          `Shipwright Build '${parameters.name}' not found in namespace '${parameters.namespace}'`,
        );
      }
      return {
        ...describeBuild(build),
        toolConfig: describeResourceConfig(build),
      };
    },
  },
  {
    method: 'POST',
    path: `${PATH}/shipwright-buildrun`,
    access: 'operator',
    run: ({ state, parameters: { namespace, name } }) => {
      const build = findBuild(state, { namespace, name });
      if (!build) {
        throw new HttpFailure(
          404,
          `Build '${name}' not found in namespace '${namespace}'`,
        );
      }
      return {
        success: true,
        buildRunName: runBuild(build).name,
        namespace,
        buildName: name,
        message: 'BuildRun created successfully',
      };
    },
  },
  {
    method: 'POST',
    path: `${PATH}/finalize-shipwright-build`,
    access: 'operator',
    run: ({
      state,
      parameters: { namespace, name },
      body,
      settings: { rolePrefix },
    }) => {
      const settings = readBodyAs(finalizeSchema, body);
      const build = findBuild(state, { namespace, name });
      if (!build) {
        // For agents the same mistake is a 404.
        throw new HttpFailure(
          400,
          `No BuildRun found for Build '${name}'. Run a build first.`,
        );
      }
      // The build of an agent is taken as well. Kagenti keeps the settings of agents
      // under another name, so those count for nothing.
      const request = build.kind === 'tool' ? build.request : {};
      const isSet =
        (settings.workloadType || request.workloadType) === 'statefulset';
      const tool = createTool({
        name,
        namespace,
        image: build.outputImage,
        description: String(request.description ?? ''),
        framework: String(settings.framework || request.framework || 'Python'),
        workloadType: isSet ? 'statefulset' : 'deployment',
        annotations: describeOrigin(build, rolePrefix),
        status: 'Progressing',
      });
      if (isTaken(state, 'tool', tool)) {
        throw new HttpFailure(
          409,
          `Tool '${name}' already exists in namespace '${namespace}'`,
        );
      }
      state.tools.put(tool);
      const message = `Tool '${name}' created from Shipwright build (${tool.workloadType}).`;
      return { success: true, name, namespace, message };
    },
  },
];
