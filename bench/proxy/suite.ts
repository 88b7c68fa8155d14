import { createSuite } from './createSuite';
import { allParts } from './parts/allParts';

const ROUNDS = 5;

/** Enough to see which way it goes. */
const ROUNDS_OF_SOME = 3;

export const needs = { programs: ['nginx'] };

export const { rounds, peers, measurements } = createSuite(allParts, ROUNDS);

export const parts = allParts.map(({ name }) => name);

export function choose(names: readonly string[]) {
  const chosen = allParts.filter(({ name }) => names.includes(name));
  return createSuite(chosen, ROUNDS_OF_SOME);
}
