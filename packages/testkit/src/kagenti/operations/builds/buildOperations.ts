import { buildStrategies } from '../../builds/buildStrategies';
import { agentBuildOperations } from './agentBuildOperations';
import { buildListOperations } from './buildListOperations';
import { toolBuildOperations } from './toolBuildOperations';
import { Operation } from '../Operation';

/** Everything about images that are built from sources. */
export const buildOperations: Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/agents/build-strategies',
    access: 'viewer',
    run: () => ({ strategies: buildStrategies }),
  },
  ...buildListOperations,
  ...agentBuildOperations,
  ...toolBuildOperations,
];
