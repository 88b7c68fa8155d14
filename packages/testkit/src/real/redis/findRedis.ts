import { findProgram } from '../findProgram';

/** The path of the `redis-server` on the PATH; undefined when there is none. */
export function findRedis(): string | undefined {
  return findProgram('redis-server');
}
