import { X509Certificate } from 'node:crypto';
import { BasicConstraints } from './BasicConstraints';
import { GeneralName } from './GeneralName';
import { KeyUsage } from './KeyUsage';
import { NameConstraints } from './NameConstraints';

/**
 * A certificate together with what Node does not tell of it, or tells as a text that
 * several certificates share.
 */
export interface ParsedCertificate {
  readonly certificate: X509Certificate;
  /** The issuer's distinguished name, DER. */
  readonly issuer: Buffer;
  /** The subject's distinguished name, DER. */
  readonly subject: Buffer;
  /** The first moment at which it is valid. */
  readonly notBeforeMs: number;
  /** The last second in which it is valid. */
  readonly notAfterMs: number;
  readonly subjectAltNames: readonly GeneralName[];
  readonly basicConstraints: BasicConstraints;
  readonly keyUsage?: KeyUsage;
  readonly nameConstraints?: NameConstraints;
  /** Critical extensions that nobody here understands. */
  readonly unknownCritical: readonly string[];
  /** Whether the signature is by an algorithm that still counts. */
  readonly isStronglySigned: boolean;
}
