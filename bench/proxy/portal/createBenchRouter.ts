import type { LoggerService } from '@backstage/backend-plugin-api';
import type { BoostConfig, KagentiClient } from 'backstage-plugin-boost-node';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { createErrorHandler } from '../../../plugins/boost-backend/src/router/createErrorHandler';
import { createBoostPeer } from './createBoostPeer';
import { createHttpProxyPeer } from './createHttpProxyPeer';
import { createMemoryPeer } from './createMemoryPeer';
import { describeDataPath } from './describeDataPath';
import { readHeapBytes } from './readHeapBytes';

const SMALL_BYTES = 2 * 1024;

/** What the routes are made of. */
export interface BenchRouterOptions {
  readonly config: BoostConfig;
  readonly kagenti: KagentiClient;
  /** Where http-proxy-3 goes. */
  readonly httpProxyUrl: string;
  readonly logger: LoggerService;
}

/** The ways to Kagenti that are compared, and what the process tells of itself. */
export function createBenchRouter(options: BenchRouterOptions): Router {
  const { config, kagenti, httpProxyUrl, logger } = options;
  const router = PromiseRouter();

  router.use('/boost', createBoostPeer({ config, kagenti, logger }));
  router.use('/http-proxy-3', createHttpProxyPeer(httpProxyUrl));
  router.use('/in-memory', createMemoryPeer(SMALL_BYTES));

  router.get('/cpu', (_, response) => {
    const { user, system } = process.cpuUsage();
    response.json({ microseconds: user + system });
  });
  router.get('/heap', async (_, response) => {
    response.json({ bytes: await readHeapBytes() });
  });
  router.get('/data-path', (_, response) => {
    response.json({ lines: describeDataPath(config) });
  });

  router.use(createErrorHandler(logger));
  return router;
}
