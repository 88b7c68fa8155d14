/**
 * The agent or tool that a request is about, whether there is one or not.
 *
 * @internal
 */
export interface Subject {
  readonly kind: 'agent' | 'tool';
  readonly namespace: string;
  readonly name: string;
}
