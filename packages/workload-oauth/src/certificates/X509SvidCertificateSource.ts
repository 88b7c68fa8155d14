import { describeFailure } from '../errors/describeFailure';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { Secret } from '../secrets/Secret';
import { assertInForce } from './assertInForce';
import type { ClientCertificate } from './ClientCertificate';
import type { ClientCertificateSource } from './ClientCertificateSource';
import { formatSubject } from './formatSubject';
import type { ProvidedX509Svid, X509SvidProvider } from './X509SvidProvider';

/**
 * Options of {@link X509SvidCertificateSource}.
 *
 * @public
 */
export interface X509SvidCertificateSourceOptions {
  /** What gives X.509-SVIDs, such as an `X509Source`; closed by whoever made it. */
  readonly provider: X509SvidProvider;
  /** The time in milliseconds since the epoch; this machine's when absent. */
  readonly nowMs?: () => number;
}

/**
 * The X.509-SVID of this workload as client certificate (requirement 003.13).
 *
 * @remarks
 * Keycloak compares the subject and knows nothing of SPIFFE IDs, and SPIRE gives every
 * workload the same subject unless its entry has a DNS name or the server composes a
 * `uniqueid`. A client that is tied to SPIRE's own subject can be any workload.
 *
 * @public
 */
export class X509SvidCertificateSource implements ClientCertificateSource {
  readonly #options: X509SvidCertificateSourceOptions;

  private constructor(options: X509SvidCertificateSourceOptions) {
    this.#options = options;
  }

  /**
   * Makes a source. Nothing is asked for yet.
   *
   * @param options - From whom the SVIDs come
   */
  static create(
    options: X509SvidCertificateSourceOptions,
  ): X509SvidCertificateSource {
    return new X509SvidCertificateSource(options);
  }

  /** {@inheritDoc ClientCertificateSource.getClientCertificate} */
  async getClientCertificate(): Promise<ClientCertificate> {
    const { nowMs = Date.now } = this.#options;
    const svid = await this.#getSvid();
    const [leaf] = svid.certificates;
    assertInForce(
      leaf,
      nowMs(),
      'The X.509-SVID of this workload',
      'Check that the SPIRE agent reaches its server.',
    );
    return {
      certificatesPem: svid.certificatesPem(),
      privateKeyPem: new Secret(svid.privateKeyPem()),
      subject: formatSubject(leaf.subject),
      expiresAtMs: Date.parse(leaf.validTo),
    };
  }

  async #getSvid(): Promise<ProvidedX509Svid> {
    try {
      return await this.#options.provider.getX509Svid();
    } catch (error) {
      throw new WorkloadOAuthError(
        'CERTIFICATE_SOURCE_UNAVAILABLE',
        `The SPIFFE Workload API gave no X.509-SVID: ${describeFailure(error)}. Check that the SPIRE agent runs, that its socket is mounted, and that an entry fits this workload.`,
        { cause: error },
      );
    }
  }
}
