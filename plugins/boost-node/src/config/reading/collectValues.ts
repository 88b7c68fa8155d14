import type { ConfigProblem } from '../problems/ConfigProblem';
import type { BoostConfigKey } from '../registry/BoostConfigKey';
import { boostConfigRegistry } from '../registry/boostConfigRegistry';
import { describeUnknownKey } from './describeUnknownKey';
import { tokenExchangeSection } from './describeTokenExchange';

/**
 * What stands under `boost` in the configuration, sorted out but not yet judged.
 *
 * @internal
 */
export interface CollectedValues {
  /** The keys that are set. */
  readonly values: ReadonlyMap<BoostConfigKey, unknown>;
  /** Unknown keys, and values where a section should be. */
  readonly problems: readonly ConfigProblem[];
  /** What stands in the place of the removed section, if anything does. */
  readonly tokenExchange: unknown;
}

const KEYS = Object.keys(boostConfigRegistry);

function isKey(name: string): name is BoostConfigKey {
  return Object.hasOwn(boostConfigRegistry, name);
}

function isKnown(name: string): boolean {
  return (
    isKey(name) ||
    name === tokenExchangeSection ||
    KEYS.some(key => key.startsWith(`${name}.`))
  );
}

/**
 * An environment variable that is empty leaves an empty text, and `getString` of
 * Backstage throws on that; here it means "not set" (requirement 002.23).
 */
function isUnset(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '')
  );
}

/**
 * Walks through everything below `boost`.
 *
 * @param tree - The value of `boost` as it was read
 * @internal
 */
export function collectValues(tree: unknown): CollectedValues {
  const values = new Map<BoostConfigKey, unknown>();
  const problems: ConfigProblem[] = [];
  let tokenExchange: unknown;

  function visitSection(name: string, section: object): void {
    for (const [child, value] of Object.entries(section)) {
      const childName = `${name}.${child}`;
      if (child.includes('.') || !isKnown(childName)) {
        problems.push({
          key: childName,
          message: describeUnknownKey(name, child),
        });
      } else {
        visit(childName, value);
      }
    }
  }

  function visit(name: string, value: unknown): void {
    if (name === tokenExchangeSection) {
      tokenExchange = value;
    } else if (isUnset(value)) {
      return;
    } else if (isKey(name)) {
      values.set(name, value);
    } else if (typeof value === 'object' && !Array.isArray(value)) {
      visitSection(name, value as object);
    } else {
      problems.push({
        key: name,
        message:
          'must be a section with keys of its own. Indent its keys below it.',
      });
    }
  }

  visit('boost', tree);
  return { values, problems, tokenExchange };
}
