import type { Counterpart } from './Counterpart';
import { findChromium } from './findChromium';
import { findKeycloak } from './keycloak/findKeycloak';

const FINDERS: Record<Counterpart, () => unknown> = {
  keycloak: findKeycloak,
  chromium: findChromium,
};

/** Tells whether the tests can talk to a counterpart on this machine. */
export function isCounterpartInstalled(counterpart: Counterpart): boolean {
  return FINDERS[counterpart]() !== undefined;
}
