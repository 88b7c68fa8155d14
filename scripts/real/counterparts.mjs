// @ts-check
import { chromium } from './chromium.mjs';
import { keycloak } from './keycloak.mjs';
import { kubernetes } from './kubernetes.mjs';
import { postgres } from './postgres.mjs';
import { redis } from './redis.mjs';
import { spire } from './spire.mjs';

/**
 * Something real that integration tests talk to.
 *
 * @typedef {object} Counterpart
 * @property {string} name as describeReal names it
 * @property {() => boolean} isInstalled
 * @property {(log: import('./install/StepLog.mjs').StepLog) => Promise<void>} install
 */

/** @type {readonly Counterpart[]} */
export const counterparts = [
  keycloak,
  chromium,
  redis,
  postgres,
  spire,
  kubernetes,
];
