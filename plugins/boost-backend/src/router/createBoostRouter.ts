import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { createLimitCounter } from '../limits/createLimitCounter';
import { createErrorHandler } from './createErrorHandler';
import { createProxyHandler } from './createProxyHandler';
import {
  createStatusHandler,
  type StatusHandlerOptions,
} from './createStatusHandler';
import type { ProxyParts } from './ProxyParts';

/**
 * Everything below `/api/boost`.
 *
 * @param options - The parts of its routes
 * @internal
 */
export function createBoostRouter(
  options: ProxyParts & StatusHandlerOptions,
): Router {
  const router = PromiseRouter();
  router.get('/status', createStatusHandler(options));
  router.use('/kagenti', createProxyHandler(options));
  router.use(createErrorHandler(options.logger, createLimitCounter()));
  return router;
}
