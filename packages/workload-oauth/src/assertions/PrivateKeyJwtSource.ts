import { randomUUID } from 'node:crypto';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { CredentialFile, type ReadFile } from '../files/CredentialFile';
import { Secret } from '../secrets/Secret';
import type { Assertion } from './Assertion';
import type { AssertionKey } from './AssertionKey';
import type { AssertionRequest, AssertionSource } from './AssertionSource';
import { JWT_BEARER } from './assertionTypes';
import { parseAssertionKey } from './parseAssertionKey';
import type { SigningAlgorithm } from './SigningAlgorithm';

/** Long enough for a request on its way, short enough to be worth nothing later (003.12). */
const LIFETIME_SECONDS = 60;

/** An RSA key of 16384 bits as a JWK has some 13 KiB. */
const MAX_KEY_BYTES = 32_768;

/**
 * Options of {@link PrivateKeyJwtSource}: the key itself or its file, not both.
 *
 * @public
 */
export interface PrivateKeyJwtSourceOptions {
  /** The private key, in PEM or as a JWK. */
  readonly privateKey?: Secret;
  /** The file with the private key; read again when it changes. */
  readonly privateKeyFile?: string;
  /** By default that of the JWK; else ES256 for keys of the curve P-256 and RS256 for RSA keys. */
  readonly algorithm?: SigningAlgorithm;
  /** The key's id at Keycloak; that of the JWK when absent, or none. */
  readonly keyId?: string;
  /** The time in milliseconds since the epoch; this machine's when absent. */
  readonly nowMs?: () => number;
  /** Makes the `jti`, a new one each time; `randomUUID` when absent. */
  readonly createTokenId?: () => string;
  /** How files are read; from this machine when absent. */
  readonly readFile?: ReadFile;
}

/**
 * Assertions that the client signs with a key of its own (RFC 7523, OpenID Connect Core
 * section 9): each is new, is for one audience and lives a minute (requirement 003.12).
 *
 * @public
 */
export class PrivateKeyJwtSource implements AssertionSource {
  readonly #options: PrivateKeyJwtSourceOptions;
  readonly #file: CredentialFile | undefined;
  #parsed: { text: string; key: AssertionKey } | undefined;

  private constructor(
    options: PrivateKeyJwtSourceOptions,
    file: CredentialFile | undefined,
  ) {
    this.#options = options;
    this.#file = file;
  }

  /**
   * Makes a source. A key that is given as a value is read at once, one in a file later.
   *
   * @param options - Which key, and how it signs
   * @throws WorkloadOAuthError with `INVALID_OPTION`
   */
  static create(options: PrivateKeyJwtSourceOptions): PrivateKeyJwtSource {
    const { privateKey, privateKeyFile, readFile } = options;
    if ((privateKey === undefined) === (privateKeyFile === undefined)) {
      throw invalidOption(
        'private_key_jwt needs exactly one of privateKey and privateKeyFile.',
      );
    }
    if (privateKeyFile === undefined) {
      const source = new PrivateKeyJwtSource(options, undefined);
      source.#parse(privateKey!.reveal().trim());
      return source;
    }
    return new PrivateKeyJwtSource(
      options,
      CredentialFile.create({
        path: privateKeyFile,
        title: 'The private key file',
        advice: 'Check the path, and that the secret is mounted.',
        maxBytes: MAX_KEY_BYTES,
        missing: 'CREDENTIAL_FILE_MISSING',
        invalid: 'CREDENTIAL_FILE_INVALID',
        readFile,
      }),
    );
  }

  /** {@inheritDoc AssertionSource.check} */
  async check(): Promise<void> {
    await this.#currentKey();
  }

  /** {@inheritDoc AssertionSource.getAssertion} */
  async getAssertion(request: AssertionRequest): Promise<Assertion> {
    const { audience, clientId } = request;
    if (!clientId) {
      throw invalidOption(
        'private_key_jwt needs clientId: the assertion is about this client.',
      );
    }
    const { nowMs = Date.now, createTokenId = randomUUID } = this.#options;
    const key = await this.#currentKey();
    const iat = Math.floor(nowMs() / 1000);
    const exp = iat + LIFETIME_SECONDS;
    const token = await key.sign({
      iss: clientId,
      sub: clientId,
      // One text, not a list: Keycloak refuses several, and other issuers even a list of one.
      aud: audience,
      jti: createTokenId(),
      iat,
      exp,
    });
    return {
      value: new Secret(token),
      type: JWT_BEARER,
      expiresAtMs: exp * 1000,
    };
  }

  async #currentKey(): Promise<AssertionKey> {
    return this.#file
      ? this.#parse(await this.#file.read())
      : this.#parsed!.key;
  }

  #parse(text: string): AssertionKey {
    if (this.#parsed?.text !== text) {
      const { algorithm, keyId } = this.#options;
      const refuse = (problem: string) =>
        this.#file?.invalid(problem) ?? invalidOption(`privateKey ${problem}.`);
      const key = parseAssertionKey(text, { algorithm, keyId }, refuse);
      this.#parsed = { text, key };
    }
    return this.#parsed.key;
  }
}

function invalidOption(message: string): WorkloadOAuthError {
  return new WorkloadOAuthError('INVALID_OPTION', message);
}
