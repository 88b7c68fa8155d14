import { inspect } from 'node:util';
import { FakeClock, type Issuer, startIssuer } from 'boost-testkit';
import { clientSecretBasic } from '../clientAuthentication/clientSecretBasic';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { NodeFetchTransport } from '../http/NodeFetchTransport';
import { Secret } from '../secrets/Secret';
import { KeycloakTokenManager } from '../tokens/KeycloakTokenManager';
import { settle } from './createSlot';

const CLIENT_SECRET = 'marked-secret-5d0f';

/** A token that must be seen nowhere but in a request. */
export const MARKED_TOKEN = 'marked-token-5d0f';

/**
 * A manager and an issuer that misbehaves over real sockets, with a clock that stands
 * still. Chance is one half, so the first wait after an outage lasts half a second.
 */
export class FaultScene {
  readonly clock = FakeClock.create();
  readonly issuer: Issuer;
  readonly manager: KeycloakTokenManager;
  /** How many requests were sent so far, answered or not. */
  posts = 0;

  private constructor(issuer: Issuer) {
    this.issuer = issuer;
    // Long enough for an answer on a busy machine, short enough for a hang.
    const inner = NodeFetchTransport.create({ timeoutMs: 500 });
    this.manager = KeycloakTokenManager.create({
      tokenEndpoint: new URL(issuer.tokenEndpoint),
      clientId: 'portal',
      clientAuthentication: clientSecretBasic(new Secret(CLIENT_SECRET)),
      transport: {
        post: request => {
          this.posts++;
          return inner.post(request);
        },
        close: () => inner.close(),
      },
      clock: this.clock,
      random: () => 0.5,
    });
  }

  /** A new manager at the given issuer: it remembers neither tokens nor failures. */
  static create(issuer: Issuer): FaultScene {
    return new FaultScene(issuer);
  }

  /** An issuer that knows the client; one that comes back has the port of the first. */
  static startIssuer(port?: number): Promise<Issuer> {
    const clients = [{ clientId: 'portal', clientSecret: CLIENT_SECRET }];
    return startIssuer({ port, clients });
  }

  async end(): Promise<void> {
    // A rejection that nobody handles shows after a turn; the test runner fails for it.
    await settle();
    this.manager.close();
  }

  async token(): Promise<string> {
    return (await this.manager.getAccessToken()).value.reveal();
  }

  /** Gets a token and lets time pass until only its buffer is left. */
  async ageToken(): Promise<string> {
    const token = await this.token();
    this.clock.advanceSeconds(250);
    return token;
  }

  /** The next failure, in which neither secret nor token may show. */
  async failure(): Promise<WorkloadOAuthError> {
    const outcome: unknown = await this.manager.getAccessToken().then(
      () => 'a token',
      (error: unknown) => error,
    );
    expect(outcome).toBeInstanceOf(WorkloadOAuthError);
    const error = outcome as WorkloadOAuthError;
    const shown = [
      inspect(error, { depth: 20, showHidden: true }),
      JSON.stringify(error),
      String(error.stack),
    ].join();
    const basic = Buffer.from(`portal:${CLIENT_SECRET}`).toString('base64');
    for (const secret of [CLIENT_SECRET, MARKED_TOKEN, basic]) {
      expect(shown).not.toContain(secret);
    }
    return error;
  }

  /**
   * Expects that the failure is told from memory, without a request, for so long and
   * no longer.
   */
  async expectRefusedFor(seconds: number, code: string): Promise<void> {
    const before = this.posts;
    expect(await this.failure()).toMatchObject({
      code,
      retryAfterSeconds: Math.ceil(seconds),
    });
    this.clock.advanceSeconds(seconds - 0.001);
    expect(await this.failure()).toMatchObject({ code, retryAfterSeconds: 1 });
    expect(this.posts).toBe(before);
    this.clock.advanceSeconds(0.001);
  }

  /** Expects that the issuer is asked once, and what it gives is kept. */
  async expectRecovery(): Promise<void> {
    const before = this.posts;
    const token = await this.token();
    expect(await this.token()).toBe(token);
    expect(this.posts).toBe(before + 1);
  }
}
