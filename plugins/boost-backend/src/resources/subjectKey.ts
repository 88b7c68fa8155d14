import type { Subject } from './Subject';

/**
 * A text that stands for one agent or tool. No part of it can have a slash.
 *
 * @param subject - Which
 * @internal
 */
export function subjectKey({ kind, namespace, name }: Subject): string {
  return `${kind}/${namespace}/${name}`;
}
