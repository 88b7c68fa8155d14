// @ts-check
import { isOnPath } from '../process/isOnPath.mjs';
import { requirePrograms } from './requirePrograms.mjs';

/** The cache that replicas of the portal share. */
export const redis = {
  name: 'redis',
  isInstalled: () => isOnPath('redis-server'),
  install: () =>
    requirePrograms({
      'redis-server': {
        debianPackage: 'redis-server',
        otherwise: 'Redis (redis-server on the PATH)',
      },
    }),
};
