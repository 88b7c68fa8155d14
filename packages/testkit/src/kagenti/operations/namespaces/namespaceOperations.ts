import { readBooleanParameter } from '../../validation/readBooleanParameter';
import { Operation } from '../Operation';

// What every cluster has and Kagenti is not enabled for.
const OTHER_NAMESPACES = ['default', 'kube-system'];

/** The namespace picker's only operation. */
export const namespaceOperations: Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/namespaces',
    access: 'viewer',
    run: ({ query, state }) => {
      const enabledOnly = readBooleanParameter(query, 'enabled_only', true);
      const others = enabledOnly ? [] : OTHER_NAMESPACES;
      return {
        namespaces: [...new Set([...state.namespaces, ...others])].sort(),
      };
    },
  },
];
