// @ts-check
import { isOnPath } from '../process/isOnPath.mjs';
import { requirePrograms } from './requirePrograms.mjs';

/** The cache that replicas of the portal share. */
export const redis = {
  name: 'redis',
  isInstalled: () => isOnPath('redis-server'),
  /** @param {import('./install/StepLog.mjs').StepLog} log */
  install: log =>
    requirePrograms(
      {
        'redis-server': {
          debianPackage: 'redis-server',
          otherwise: 'Redis (redis-server on the PATH)',
        },
      },
      log,
    ),
};
