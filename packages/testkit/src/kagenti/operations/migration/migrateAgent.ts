import { KagentiState } from '../../state/KagentiState';
import { Agent } from '../../state/Agent';

/** Makes the workload of a legacy agent and, if asked to, drops the old resource. */
export function migrateAgent(
  state: KagentiState,
  agent: Agent,
  deleteOld: boolean,
) {
  const { name, namespace } = agent;
  state.agents.put({ ...agent, status: 'Progressing' });
  if (deleteOld) {
    state.legacyAgents.remove(namespace, name);
  }
  const steps = ['Deployment created', 'Service created'];
  return {
    success: true,
    migrated: true,
    name,
    namespace,
    message: (deleteOld ? [...steps, 'Agent CRD deleted'] : steps).join('; '),
    deployment_created: true,
    service_created: true,
    agent_crd_deleted: deleteOld,
  };
}
