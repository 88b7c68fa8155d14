/** Whether a certificate may sign others, and how many may follow (RFC 5280 section 4.2.1.9). */
export interface BasicConstraints {
  readonly isCa: boolean;
  /** How many signing certificates may stand between this one and the leaf. */
  readonly pathLength?: number;
}
