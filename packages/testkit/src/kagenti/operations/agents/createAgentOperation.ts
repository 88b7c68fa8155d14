import { HttpFailure } from '../../answers/HttpFailure';
import { startBuild } from '../../builds/startBuild';
import { createAgent } from '../../state/createAgent';
import { isTaken } from '../../state/isTaken';
import { isKubernetesName } from '../../state/isKubernetesName';
import { readBodyAs } from '../../validation/readBodyAs';
import { Operation } from '../Operation';
import { newAgentSchema } from './newAgentSchema';

/** Makes an agent from an image, or starts to build one from sources. */
export const createAgentOperation: Operation = {
  method: 'POST',
  path: '/api/v1/agents',
  access: 'operator',
  run: ({ body, state }) => {
    const request = readBodyAs(newAgentSchema, body);
    const { name, namespace, workloadType, containerImage } = request;
    const fromImage = request.deploymentMethod === 'image';
    if (fromImage && !containerImage) {
      throw new HttpFailure(
        400,
        'containerImage is required for image deployment',
      );
    }
    if (!fromImage && !request.gitUrl) {
      throw new HttpFailure(400, 'gitUrl is required for source deployment');
    }
    if (!state.namespaces.includes(namespace)) {
      // Kagenti takes a missing namespace for a missing resource definition.
      throw new HttpFailure(
        404,
        `Required CRD or resource not found for workload type '${workloadType}'. Ensure the necessary controllers are installed (e.g. Shipwright for source builds, agent-sandbox controller for sandbox workloads).`,
      );
    }
    if (!isKubernetesName(name)) {
      // The Kubernetes reason as a bare text, unlike every other 422.
      throw new HttpFailure(422, 'Unprocessable Entity');
    }
    if (!fromImage) {
      // It begins beside a workload of that name as well, and replaces its build.
      const run = startBuild(state, 'agent', request, {
        gitUrl: request.gitUrl,
        gitRevision: request.gitBranch,
        contextDir: request.gitPath,
      });
      const message = `Shipwright build started for agent '${name}'. BuildRun: '${run.name}'. Poll the build status and create the Agent after the build completes.`;
      return { success: true, name, namespace, message };
    }
    if (isTaken(state, 'agent', { namespace, name, workloadType })) {
      throw new HttpFailure(
        409,
        `Agent '${name}' already exists in namespace '${namespace}'`,
      );
    }
    // Without Kagenti's operator the new workload would lack the label by which
    // agents are listed. This stand-in behaves as a cluster that has the
    // operator: the agent is listed, and has not come up yet.
    state.agents.put(
      createAgent(
        {
          name,
          namespace,
          framework: request.framework,
          workloadType,
          image: containerImage ?? undefined,
          description: `Agent '${name}' deployed from UI.`,
          status: 'Progressing',
        },
        {
          protocol: request.protocol,
          environment: request.envVars ?? [],
          port: request.servicePorts?.[0]?.port ?? 8080,
          targetPort: request.servicePorts?.[0]?.targetPort ?? 8000,
          hasRoute: request.createHttpRoute,
        },
      ),
    );
    const message = `Agent '${name}' deployed as ${workloadType} successfully.`;
    return { success: true, name, namespace, message };
  },
};
