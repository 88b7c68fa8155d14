import { distance } from 'fastest-levenshtein';
import { boostConfigRegistry } from '../registry/boostConfigRegistry';

/** So close to a key of another section, it is that key in the wrong place. */
const MISPLACED_DISTANCE = 2;

function parentOf(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}

function lastPartOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** So written that `client_secret` and `clientSecret` are the same. */
function normalized(part: string): string {
  return part.toLowerCase().replace(/[-_ ]/g, '');
}

function withSections(keys: readonly string[]): string[] {
  const names = new Set(keys);
  // A set also yields what is added on the way, so grandparents are found too.
  for (const name of names) {
    const parent = parentOf(name);
    if (parent.includes('.')) names.add(parent);
  }
  return [...names];
}

/**
 * The rest of the sentence about a key that does not exist: the nearest right one,
 * and all that its section has.
 *
 * @param parent - The full name of the section, which exists
 * @param child - The name below it
 * @internal
 */
export function describeUnknownKey(parent: string, child: string): string {
  if (child.includes('.')) {
    // Backstage reads dots as a way through sections and would never find this key.
    return 'is written as one name with a dot in it. Write it as sections, one below the other.';
  }
  const near = withSections(Object.keys(boostConfigRegistry))
    .map(candidate => ({
      candidate,
      isSibling: parentOf(candidate) === parent,
      edits: distance(normalized(child), normalized(lastPartOf(candidate))),
    }))
    .filter(({ isSibling, edits }) => isSibling || edits <= MISPLACED_DISTANCE)
    .sort(
      (a, b) => a.edits - b.edits || Number(b.isSibling) - Number(a.isSibling),
    );
  const siblings = near
    .filter(({ isSibling }) => isSibling)
    .map(({ candidate }) => lastPartOf(candidate))
    .sort();
  return `is not known. Did you mean ${near[0]?.candidate}? ${parent} has: ${siblings.join(', ')}.`;
}
