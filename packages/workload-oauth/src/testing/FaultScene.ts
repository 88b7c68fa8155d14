import { FakeClock, type Issuer, startIssuer } from 'boost-testkit';
import { clientSecretBasic } from '../clientAuthentication/clientSecretBasic';
import { NodeFetchTransport } from '../http/NodeFetchTransport';
import { Secret } from '../secrets/Secret';
import { KeycloakTokenManager } from '../tokens/KeycloakTokenManager';
import { settle } from './createSlot';

/**
 * A manager and an issuer that misbehaves over real sockets, with a clock that stands
 * still. Chance is one half, so the first wait after an outage lasts half a second.
 */
export class FaultScene {
  /** These two must be seen in no error. */
  static readonly clientSecret = 'marked-secret-5d0f';
  static readonly token = 'marked-token-5d0f';
  readonly clock = FakeClock.create();
  readonly issuer: Issuer;
  readonly manager: KeycloakTokenManager;
  /** How many requests were sent so far, answered or not. */
  posts = 0;

  private constructor(issuer: Issuer) {
    this.issuer = issuer;
    // Long enough for an answer on a busy machine, short enough for a hang.
    const inner = NodeFetchTransport.create({ timeoutMs: 1_500 });
    this.manager = KeycloakTokenManager.create({
      tokenEndpoint: new URL(issuer.tokenEndpoint),
      clientId: 'portal',
      clientAuthentication: clientSecretBasic(
        new Secret(FaultScene.clientSecret),
      ),
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
    const clients = [
      { clientId: 'portal', clientSecret: FaultScene.clientSecret },
    ];
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
}
