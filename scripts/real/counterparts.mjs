// @ts-check
import { chromium } from './chromium.mjs';
import { keycloak } from './keycloak.mjs';
import { postgres } from './postgres.mjs';
import { redis } from './redis.mjs';

/**
 * Something real that integration tests talk to.
 *
 * @typedef {object} Counterpart
 * @property {string} name as describeReal names it
 * @property {() => boolean} isInstalled
 * @property {() => Promise<void>} install
 */

/** @type {readonly Counterpart[]} */
export const counterparts = [keycloak, chromium, redis, postgres];
