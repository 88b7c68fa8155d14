import { entries } from '../declaration/entries';

// The prefix depends on which of its names the platform goes by.
const DESCRIPTION = /^(?:[a-z0-9.-]{1,253}\/)?description$/;

/**
 * Of the annotations only descriptions.
 *
 * @remarks
 * Others hold anything: kubectl keeps a copy of the whole manifest in one, Kagenti the
 * environment of a workload that is being built in another.
 *
 * @internal
 */
export const descriptionAnnotations = entries(
  (key, value) => DESCRIPTION.test(key) && typeof value === 'string',
);
