/**
 * A place in a body that makes Kagenti use a Secret of Kubernetes.
 *
 * @internal
 */
export interface SecretReference {
  /** The field, fit for a message. */
  readonly field: string;
  /** The Secret's name as the body has it; absent when only Kagenti knows. */
  readonly name?: string;
}
