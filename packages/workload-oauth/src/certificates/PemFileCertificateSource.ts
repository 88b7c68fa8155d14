import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { CredentialFile, type ReadFile } from '../files/CredentialFile';
import { Secret } from '../secrets/Secret';
import { assertInForce } from './assertInForce';
import type { ClientCertificate } from './ClientCertificate';
import type { ClientCertificateSource } from './ClientCertificateSource';
import { formatSubject } from './formatSubject';
import { splitPem } from './splitPem';

/** A chain of five certificates has some 10 KiB. */
const MAX_BYTES = 65_536;

/** Both files may be swapped between the reading of one and of the other. */
const MAX_READS = 3;

/**
 * Options of {@link PemFileCertificateSource}.
 *
 * @public
 */
export interface PemFileCertificateSourceOptions {
  /** The certificate and those that lead to its CA, PEM, its own first. */
  readonly certificateFile: string;
  /** The private key, PEM, not encrypted; may be the same file. */
  readonly privateKeyFile: string;
  /** The time in milliseconds since the epoch; this machine's when absent. */
  readonly nowMs?: () => number;
  /** How files are read; from this machine when absent. */
  readonly readFile?: ReadFile;
}

interface Parsed {
  readonly texts: string;
  readonly leaf: X509Certificate;
  readonly certificate: ClientCertificate;
}

/**
 * A client certificate in files that the platform renews (requirement 003.13).
 *
 * @public
 */
export class PemFileCertificateSource implements ClientCertificateSource {
  readonly #certificateFile: CredentialFile;
  readonly #keyFile: CredentialFile;
  readonly #nowMs: () => number;
  #parsed: Parsed | undefined;

  private constructor(options: PemFileCertificateSourceOptions) {
    const shared = {
      advice: 'Check the path, and that the secret is mounted.',
      maxBytes: MAX_BYTES,
      missing: 'CREDENTIAL_FILE_MISSING',
      invalid: 'CREDENTIAL_FILE_INVALID',
      readFile: options.readFile,
    } as const;
    this.#certificateFile = CredentialFile.create({
      ...shared,
      path: options.certificateFile,
      title: 'The client certificate file',
    });
    this.#keyFile = CredentialFile.create({
      ...shared,
      path: options.privateKeyFile,
      title: "The client certificate's key file",
    });
    this.#nowMs = options.nowMs ?? Date.now;
  }

  /**
   * Makes a source. Nothing is read yet.
   *
   * @param options - Which files
   * @throws WorkloadOAuthError with `INVALID_OPTION`
   */
  static create(
    options: PemFileCertificateSourceOptions,
  ): PemFileCertificateSource {
    return new PemFileCertificateSource(options);
  }

  /** {@inheritDoc ClientCertificateSource.getClientCertificate} */
  async getClientCertificate(): Promise<ClientCertificate> {
    const { leaf, certificate } = await this.#readPair();
    assertInForce(
      leaf,
      this.#nowMs(),
      `The client certificate in ${this.#certificateFile.path}`,
      'Check whoever renews it, such as cert-manager.',
    );
    return certificate;
  }

  async #readPair(): Promise<Parsed> {
    for (let reads = 1; ; reads++) {
      const chain = await this.#certificateFile.read();
      const keyText = await this.#keyFile.read();
      const texts = `${chain}\n${keyText}`;
      if (this.#parsed?.texts === texts) return this.#parsed;
      const leaf = this.#readLeaf(chain);
      if (leaf.checkPrivateKey(this.#readKey(keyText))) {
        this.#parsed = {
          texts,
          leaf,
          certificate: describe(leaf, chain, keyText),
        };
        return this.#parsed;
      }
      if (reads === MAX_READS) {
        throw this.#keyFile.invalid(
          `does not belong to the certificate in ${this.#certificateFile.path}; renew both together`,
        );
      }
    }
  }

  #readLeaf(text: string): X509Certificate {
    const [leaf] = splitPem(text);
    if (!leaf) throw this.#certificateFile.invalid('holds no PEM certificate');
    try {
      return new X509Certificate(leaf);
    } catch {
      throw this.#certificateFile.invalid(
        'holds a certificate that cannot be read',
      );
    }
  }

  #readKey(text: string): KeyObject {
    if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
      throw this.#keyFile.invalid('holds no PEM private key');
    }
    if (/ENCRYPTED/.test(text)) {
      throw this.#keyFile.invalid(
        'holds an encrypted key; decrypt it with openssl pkey, and keep the file from others',
      );
    }
    try {
      return createPrivateKey(text);
    } catch {
      // OpenSSL's words may quote the text, so they are not passed on.
      throw this.#keyFile.invalid('holds a private key that cannot be read');
    }
  }
}

function describe(
  leaf: X509Certificate,
  chain: string,
  keyText: string,
): ClientCertificate {
  return {
    certificatesPem: splitPem(chain).join('\n'),
    privateKeyPem: new Secret(keyText),
    subject: formatSubject(leaf.subject),
    expiresAtMs: Date.parse(leaf.validTo),
  };
}
