import { HttpFailure } from '../../answers/HttpFailure';
import { startBuild } from '../../builds/startBuild';
import { createTool } from '../../state/createTool';
import { isTaken } from '../../state/isTaken';
import { isKubernetesName } from '../../state/isKubernetesName';
import { readBodyAs } from '../../validation/readBodyAs';
import { Operation } from '../Operation';
import { newToolSchema } from './newToolSchema';

const WORKLOAD_TYPES = ['deployment', 'statefulset'];

/** Makes a tool from an image, or starts to build one from sources. */
export const createToolOperation: Operation = {
  method: 'POST',
  path: '/api/v1/tools',
  access: 'operator',
  run: ({ body, state }) => {
    const request = readBodyAs(newToolSchema, body);
    const { name, namespace, workloadType, containerImage, gitUrl } = request;
    // Of agents it is the other way round: what is no image is a source.
    const fromImage = request.deploymentMethod !== 'source';
    if (!WORKLOAD_TYPES.includes(workloadType)) {
      throw new HttpFailure(
        400,
        `Unsupported workload type: ${workloadType}. Supported types: ${WORKLOAD_TYPES.join(', ')}`,
      );
    }
    if (fromImage && !containerImage) {
      throw new HttpFailure(
        400,
        'containerImage is required for image deployment',
      );
    }
    if (!fromImage && !gitUrl) {
      throw new HttpFailure(400, 'gitUrl is required for source deployment');
    }
    if (!state.namespaces.includes(namespace)) {
      throw new HttpFailure(
        404,
        'Failed to create tool resources. Check cluster connectivity.',
      );
    }
    if (!isKubernetesName(name)) {
      throw new HttpFailure(422, 'Unprocessable Entity');
    }
    if (!fromImage) {
      // It begins beside a workload of that name as well, and replaces its build.
      const run = startBuild(state, 'tool', request, {
        gitUrl: gitUrl ?? '',
        gitRevision: request.gitRevision,
        contextDir: request.contextDir ?? '',
      });
      const message = `Shipwright build started for tool '${name}'. BuildRun: ${run.name}. Monitor progress at /tools/${namespace}/${name}/build`;
      return { success: true, name, namespace, message };
    }
    if (isTaken(state, 'tool', { namespace, name, workloadType })) {
      throw new HttpFailure(
        409,
        `Tool '${name}' already exists in namespace '${namespace}'`,
      );
    }
    state.tools.put(
      createTool(
        {
          name,
          namespace,
          framework: request.framework,
          workloadType,
          image: containerImage ?? undefined,
          description: request.description ?? '',
          status: 'Progressing',
        },
        {
          // Whatever the request says: the label of a tool's protocol is fixed.
          protocol: 'mcp',
          environment: request.envVars ?? [],
          port: request.servicePorts?.[0]?.port ?? 8000,
          targetPort: request.servicePorts?.[0]?.targetPort ?? 8000,
          hasRoute: request.createHttpRoute,
        },
      ),
    );
    const message = `Tool '${name}' deployment started (${workloadType}).`;
    return { success: true, name, namespace, message };
  },
};
