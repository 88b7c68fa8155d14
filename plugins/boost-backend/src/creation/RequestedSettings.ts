/**
 * What a request says of an agent or tool that shows in its labels; what is absent is not
 * known.
 *
 * @internal
 */
export interface RequestedSettings {
  readonly protocol?: string;
  readonly framework?: string;
  /** Such as `deployment` or `job`. */
  readonly workloadType?: string;
  /** Whether Kagenti puts its proxy beside it. */
  readonly authBridgeEnabled?: boolean;
  /** Whether it gets an identity of SPIFFE. */
  readonly spireEnabled?: boolean;
}
