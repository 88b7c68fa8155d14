import { readJwtClaims } from '../assertions/readJwtClaims';
import type { ClientAuthentication } from '../clientAuthentication/ClientAuthentication';
import { explainRefusal } from '../clientAuthentication/refusals/explainRefusal';
import { keycloakWords } from '../clientAuthentication/refusals/keycloakWords';
import { RefusalEpisode } from '../clientAuthentication/refusals/RefusalEpisode';
import type { RefusedGrant } from '../clientAuthentication/refusals/RefusedGrant';
import type { IssuerSource } from '../discovery/IssuerSource';
import type { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import type { TokenEndpointAnswer } from '../http/TokenEndpointTransport';
import { readOAuthError } from './readOAuthError';
import { readRefusal } from './readRefusal';

/** What refusals are compared with. */
export interface RefusedGrantReaderOptions {
  readonly tokenEndpoint: URL;
  readonly clientId?: string;
  readonly clientAuthentication: ClientAuthentication;
  readonly issuer?: IssuerSource;
  readonly wallMs: () => number;
}

/** Makes an error of a refusal: what the issuer said, and what it probably means. */
export class RefusedGrantReader {
  readonly #options: RefusedGrantReaderOptions;
  readonly #episode: RefusalEpisode;

  private constructor(options: RefusedGrantReaderOptions) {
    this.#options = options;
    this.#episode = RefusalEpisode.create(options.wallMs);
  }

  static create(options: RefusedGrantReaderOptions): RefusedGrantReader {
    return new RefusedGrantReader(options);
  }

  recordSuccess(): void {
    this.#episode.recordSuccess();
  }

  /**
   * @param raw - Anything but a success
   * @param form - What was sent; of the assertion only its claims get into the error
   */
  async read(
    raw: TokenEndpointAnswer,
    form: URLSearchParams | undefined,
  ): Promise<WorkloadOAuthError> {
    const nowMs = this.#options.wallMs();
    const answer = withoutSecrets(raw, form);
    const body = readOAuthError(answer.text);
    if (!body) return readRefusal(answer, nowMs);
    const refused = await this.#describe(form, nowMs, {
      ...body,
      status: answer.status,
    });
    const explanation = explainRefusal(refused);
    if (!explanation) return readRefusal(answer, nowMs);
    const mayPass = explanation.isTransient && this.#episode.recordRefusal();
    return readRefusal(answer, nowMs, { ...explanation, isTransient: mayPass });
  }

  async #describe(
    form: URLSearchParams | undefined,
    nowMs: number,
    said: { error: string; description: string; status: number },
  ): Promise<RefusedGrant> {
    const { tokenEndpoint, clientId, clientAuthentication } = this.#options;
    const { method, clientCertificate } = clientAuthentication;
    const assertion = form?.get('client_assertion') ?? undefined;
    const certificate = await clientCertificate
      ?.getClientCertificate()
      .catch(() => undefined);
    return {
      ...said,
      method,
      tokenEndpoint,
      clientId,
      assertionType: form?.get('client_assertion_type') ?? undefined,
      claims: assertion === undefined ? undefined : readJwtClaims(assertion),
      issuer: await this.#describeIssuer(said.description),
      certificateSubject: certificate?.subject,
      nowMs,
    };
  }

  async #describeIssuer(description: string): Promise<RefusedGrant['issuer']> {
    const { issuer } = this.#options;
    if (!issuer) return undefined;
    const value = await issuer.getIssuer().catch(() => undefined);
    if (value === undefined) return undefined;
    // A changed issuer can be seen in no other refusal.
    const found =
      description === keycloakWords.audience
        ? await issuer.lookAgain()
        : undefined;
    return { value, origin: issuer.origin, found };
  }
}

/** A gateway before the issuer may quote what it was sent, and secrets have no form to know them by. */
function withoutSecrets(
  answer: TokenEndpointAnswer,
  form: URLSearchParams | undefined,
): TokenEndpointAnswer {
  let { text } = answer;
  for (const name of ['client_secret', 'client_assertion']) {
    const secret = form?.get(name);
    if (secret) text = text.replaceAll(secret, '…');
  }
  return { ...answer, text };
}
