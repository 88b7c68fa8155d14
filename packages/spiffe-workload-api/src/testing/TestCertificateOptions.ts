import { KeyObject } from 'node:crypto';
import { TestCertificate } from './TestCertificate';

/** The bits of a key usage, as they stand in its first byte. */
export const KeyUsageBit = {
  digitalSignature: 0x80,
  keyEncipherment: 0x20,
  keyCertSign: 0x04,
  cRLSign: 0x02,
} as const;

/** What a test certificate says. What is left out is as a good one has it. */
export interface TestCertificateOptions {
  /** The common name. */
  readonly subject?: string;
  /** Who signs; itself when absent. */
  readonly issuer?: TestCertificate;
  /** The issuer's name as written, if it shall differ from the signer's own. */
  readonly issuerName?: string;
  readonly keys?: {
    readonly publicKey: KeyObject;
    readonly privateKey: KeyObject;
  };
  readonly uris?: readonly string[];
  /** More subject alternative names, encoded. */
  readonly otherNames?: readonly Buffer[];
  readonly isCa?: boolean;
  readonly pathLength?: number;
  /** The bits; `undefined` for none of it, absent for what suits `isCa`. */
  readonly keyUsage?: number | undefined;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** More extensions, encoded. */
  readonly extensions?: readonly Buffer[];
  /** The digest of the signature. */
  readonly hash?: 'sha1' | 'sha256';
}
