import { GeneralName } from './GeneralName';

/** Which names the certificates below may have (RFC 5280 section 4.2.1.10). */
export interface NameConstraints {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
}
