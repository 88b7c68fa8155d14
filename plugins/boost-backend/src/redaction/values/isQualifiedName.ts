// A domain of 253 characters, a slash, and a name of 63.
const MAXIMUM_LENGTH = 317;
const QUALIFIED_NAME =
  /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?$/;

/**
 * Whether a text is a name as Kubernetes uses them for labels, resources and conditions:
 * with a domain before it or without.
 *
 * @internal
 */
export function isQualifiedName(text: string): boolean {
  return text.length <= MAXIMUM_LENGTH && QUALIFIED_NAME.test(text);
}
