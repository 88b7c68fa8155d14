/**
 * What is known so far of an agent, a tool or a namespace, as far as permission rules
 * look at it.
 *
 * @remarks
 * Facts come at different prices: a path tells the namespace and the name, a list row
 * the protocols too, while labels and creators cost a call to Kagenti or the database. What is
 * `undefined` is not known yet, which is something else than known to be nothing: that is empty.
 *
 * @internal
 */
export interface ResourceFacts {
  /** Where it is; of a namespace its own name. */
  readonly namespace?: string;
  readonly name?: string;
  /** What it speaks, such as `a2a`. */
  readonly protocols?: readonly string[];
  /** The labels of its workload in Kubernetes. */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Set for what does not exist yet: `labels` are those that it is sure to carry, and of
   * all other keys it is not known whether it will.
   */
  readonly areLabelsForeseen?: true;
  /** Entity refs of those who created it through the portal: one, or nobody. */
  readonly creators?: readonly string[];
}
