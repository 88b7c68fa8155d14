/**
 * Which service account.
 *
 * @public
 */
export interface ServiceAccountName {
  readonly namespace: string;
  readonly name: string;
}
