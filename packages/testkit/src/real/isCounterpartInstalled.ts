import type { Counterpart } from './Counterpart';
import { findChromium } from './findChromium';
import { findKeycloak } from './keycloak/findKeycloak';
import { findKubernetes } from './kubernetes/findKubernetes';
import { findPostgres } from './postgres/findPostgres';
import { findRedis } from './redis/findRedis';
import { findSpire } from './spire/findSpire';

const FINDERS: Record<Counterpart, () => unknown> = {
  keycloak: findKeycloak,
  chromium: findChromium,
  redis: findRedis,
  postgres: findPostgres,
  spire: findSpire,
  kubernetes: findKubernetes,
};

/** Tells whether the tests can talk to a counterpart on this machine. */
export function isCounterpartInstalled(counterpart: Counterpart): boolean {
  return FINDERS[counterpart]() !== undefined;
}
