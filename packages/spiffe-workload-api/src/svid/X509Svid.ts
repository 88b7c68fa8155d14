import { createPrivateKey, KeyObject, X509Certificate } from 'node:crypto';
import { inspect } from 'node:util';
import { checkIntermediate } from '../certificate/checkIntermediate';
import { checkLeaf } from '../certificate/checkLeaf';
import { isKeyOf } from '../certificate/isKeyOf';
import { MOST_CERTIFICATES } from '../certificate/MOST_CERTIFICATES';
import { parseCertificate } from '../certificate/parseCertificate';
import { splitCertificates } from '../certificate/splitCertificates';
import { readWhole } from '../der/readWhole';
import { MalformedError } from '../errors/MalformedError';
import { readAs } from '../errors/readAs';
import { SpiffeId } from '../identity/SpiffeId';

/**
 * What {@link X509Svid.parse} reads.
 *
 * @public
 */
export interface ParseX509SvidOptions {
  /** DER certificates that stand one after the other, the leaf first. */
  readonly certificatesDer: Uint8Array;
  /** The leaf's private key as DER of PKCS#8 (RFC 5208), not encrypted. */
  readonly privateKeyDer: Uint8Array;
  /** The operator's word on what the identity is for, when there are several. */
  readonly hint?: string;
  /** The SPIFFE ID that was announced; the certificate must have the same. */
  readonly spiffeId?: string;
}

/**
 * An X.509-SVID: certificates that carry a SPIFFE ID, and the leaf's private key, which
 * shows in no log.
 *
 * @public
 */
export class X509Svid {
  /** Whose identity it is: the leaf's URI name. */
  readonly id: SpiffeId;
  /** The leaf and what leads from it towards an authority, which is not among them. */
  readonly certificates: readonly X509Certificate[];
  /** The leaf's first moment, in milliseconds since the epoch. */
  readonly notBeforeMs: number;
  /** The leaf's last second, in milliseconds since the epoch. */
  readonly expiresAtMs: number;
  /** The operator's word on what the identity is for, when there are several. */
  readonly hint?: string;
  // A private field is invisible to JSON, to spreading and to util.inspect.
  readonly #privateKey: KeyObject;

  private constructor(
    { hint }: ParseX509SvidOptions,
    id: SpiffeId,
    certificates: readonly X509Certificate[],
    validity: { notBeforeMs: number; notAfterMs: number },
    privateKey: KeyObject,
  ) {
    this.id = id;
    this.certificates = Object.freeze(certificates);
    this.notBeforeMs = validity.notBeforeMs;
    this.expiresAtMs = validity.notAfterMs;
    this.hint = hint;
    this.#privateKey = privateKey;
  }

  /**
   * Reads certificates and key, and holds them against the X509-SVID standard and each
   * other. Signatures and dates are not checked: what comes from the Workload API is
   * trusted as far as that. See {@link validateX509Chain} for a peer's certificates.
   *
   * @throws {@link SpiffeError} `X509_SVID_INVALID`, or `SPIFFE_ID_INVALID` for a URI name
   * that is none
   */
  static parse(options: ParseX509SvidOptions): X509Svid {
    return readAs('X509_SVID_INVALID', 'Not an X.509-SVID', () => {
      const certificates = splitCertificates(
        options.certificatesDer,
        MOST_CERTIFICATES,
      );
      if (certificates.length === 0) {
        throw new MalformedError('it has no certificate');
      }
      const [leaf, ...intermediates] = certificates.map(parseCertificate);
      const id = checkLeaf(leaf);
      intermediates.forEach(checkIntermediate);
      if (options.spiffeId !== undefined && options.spiffeId !== `${id}`) {
        throw new MalformedError(
          `its certificate is for ${id} and not for the SPIFFE ID that was announced`,
        );
      }
      const privateKey = readPrivateKey(options.privateKeyDer);
      if (!isKeyOf(privateKey, leaf.certificate)) {
        throw new MalformedError(
          'its private key does not fit its certificate',
        );
      }
      return new X509Svid(options, id, certificates, leaf, privateKey);
    });
  }

  /** The leaf's private key. Never pass what it exports to a logger, an error or an answer. */
  get privateKey(): KeyObject {
    return this.#privateKey;
  }

  /** The certificates as PEM, leaf first, in the form of the `cert` option of TLS. */
  certificatesPem(): string {
    return this.certificates.map(String).join('');
  }

  /** The private key as PEM of PKCS#8, in the form of the `key` option of TLS. */
  privateKeyPem(): string {
    return this.#privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  }

  /** The SPIFFE ID. */
  toString(): string {
    return `X509Svid(${this.id})`;
  }

  /** What may be shown: identity, validity and hint. */
  toJSON(): object {
    const { id, notBeforeMs, expiresAtMs, hint } = this;
    return { id, notBeforeMs, expiresAtMs, hint };
  }

  /** What may be shown: identity, validity and hint. */
  [inspect.custom](): string {
    return `X509Svid ${JSON.stringify(this)}`;
  }
}

function readPrivateKey(der: Uint8Array): KeyObject {
  try {
    const key = readWhole(Buffer.from(der)).raw;
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  } catch {
    throw new MalformedError(
      'its private key is not the unencrypted DER of PKCS#8',
    );
  }
}
