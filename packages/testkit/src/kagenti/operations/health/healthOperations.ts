import { Operation } from '../Operation';

/** Both say yes even when Kubernetes is gone. */
export const healthOperations: Operation[] = [
  {
    method: 'GET',
    path: '/health',
    access: 'public',
    run: () => ({ status: 'healthy' }),
  },
  {
    method: 'GET',
    path: '/ready',
    access: 'public',
    run: () => ({ status: 'ready' }),
  },
];
