import { X509Certificate } from 'node:crypto';
import { CredentialFile, type ReadFile } from '../files/CredentialFile';
import { splitPem } from './splitPem';

/** The bundle of all public CAs has a quarter of this. */
const MAX_BYTES = 1_048_576;

/**
 * A file with the CAs to trust, which may be replaced at any time.
 *
 * @public
 */
export class CaFile {
  readonly #file: CredentialFile;
  #checked: string | undefined;

  private constructor(file: CredentialFile) {
    this.#file = file;
  }

  /**
   * Names the file. Nothing is read yet.
   *
   * @param path - Where it is
   * @param readFile - How files are read; from this machine when absent
   * @throws WorkloadOAuthError with `INVALID_OPTION` when the path is empty
   */
  static create(path: string, readFile?: ReadFile): CaFile {
    return new CaFile(
      CredentialFile.create({
        path,
        title: 'The CA file',
        advice: 'Check caFile, and that the volume with it is mounted.',
        maxBytes: MAX_BYTES,
        missing: 'CREDENTIAL_FILE_MISSING',
        invalid: 'CREDENTIAL_FILE_INVALID',
        readFile,
      }),
    );
  }

  /**
   * The certificates that lie there now, PEM.
   *
   * @throws WorkloadOAuthError with `CREDENTIAL_FILE_MISSING` or `CREDENTIAL_FILE_INVALID`
   */
  async read(): Promise<string> {
    const text = await this.#file.read();
    if (text !== this.#checked) {
      this.#check(text);
      this.#checked = text;
    }
    return text;
  }

  /** Node ignores what is no certificate and then trusts nobody, without a word why. */
  #check(text: string): void {
    const certificates = splitPem(text);
    if (certificates.length === 0) {
      throw this.#file.invalid('holds no PEM certificate');
    }
    try {
      certificates.forEach(certificate => new X509Certificate(certificate));
    } catch {
      throw this.#file.invalid('holds a certificate that cannot be read');
    }
  }
}
