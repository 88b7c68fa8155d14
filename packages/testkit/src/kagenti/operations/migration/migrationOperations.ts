import { z } from 'zod';
import { HttpFailure } from '../../answers/HttpFailure';
import { KagentiState } from '../../state/KagentiState';
import { Agent } from '../../state/Agent';
import { readBodyAs } from '../../validation/readBodyAs';
import { readBooleanParameter } from '../../validation/readBooleanParameter';
import { readTextParameter } from '../../validation/readTextParameter';
import { Operation } from '../Operation';
import { migrateAgent } from './migrateAgent';

function hasDeployment(state: KagentiState, agent: Agent): boolean {
  return state.agents.find(agent.namespace, agent.name) !== undefined;
}

/** Moves agents of an older Kagenti over to plain workloads. */
export const migrationOperations: Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/agents/migration/migratable',
    access: 'viewer',
    run: ({ query, state, settings }) => {
      const namespace = readTextParameter(query, 'namespace', 'default');
      const agents = state.legacyAgents.list(namespace).map(agent => ({
        name: agent.name,
        namespace,
        status: agent.status,
        has_deployment: hasDeployment(state, agent),
        labels: { [`${settings.rolePrefix}.io/type`]: 'agent' },
        description: agent.description,
      }));
      return {
        agents,
        total: agents.length,
        already_migrated: agents.filter(it => it.has_deployment).length,
      };
    },
  },
  {
    method: 'POST',
    path: '/api/v1/agents/migration/migrate-all',
    access: 'operator',
    run: ({ query, state }) => {
      const namespace = readTextParameter(query, 'namespace', 'default');
      const deleteOld = readBooleanParameter(query, 'delete_old', false);
      const dryRun = readBooleanParameter(query, 'dry_run', true);
      const legacy = state.legacyAgents.list(namespace);
      const done = legacy.filter(agent => hasDeployment(state, agent));
      const open = legacy.filter(agent => !hasDeployment(state, agent));
      return {
        namespace,
        dry_run: dryRun,
        delete_old: deleteOld,
        total_agents: legacy.length,
        already_migrated: done.length,
        to_migrate: open.length,
        migrated: open.map(agent =>
          dryRun
            ? { name: agent.name, status: 'would be migrated (dry-run)' }
            : {
                name: agent.name,
                status: 'migrated',
                message: migrateAgent(state, agent, deleteOld).message,
              },
        ),
        skipped: done.map(({ name }) => ({
          name,
          reason: 'Deployment already exists',
        })),
        failed: [],
      };
    },
  },
  {
    method: 'POST',
    path: '/api/v1/agents/{namespace}/{name}/migrate',
    access: 'operator',
    run: ({ parameters: { namespace, name }, body = {}, state, settings }) => {
      const schema = z.object({ delete_old: z.boolean().default(false) });
      const { delete_old: deleteOld } = readBodyAs(schema, body);
      const agent = state.legacyAgents.find(namespace, name);
      if (!agent) {
        throw new HttpFailure(
          404,
          `Agent CRD '${name}' not found in namespace '${namespace}'`,
        );
      }
      if (hasDeployment(state, agent)) {
        throw new HttpFailure(
          409,
          `Deployment '${name}' already exists and was not created by ${settings.rolePrefix}-operator. Cannot migrate. Delete the existing Deployment first or use a different name.`,
        );
      }
      return migrateAgent(state, agent, deleteOld);
    },
  },
];
