import {
  type Issuer,
  type KagentiStandIn,
  startIssuer,
  startKagenti,
} from 'boost-testkit';
import { type Portal, type PortalOptions, startPortal } from './startPortal';

/** A portal and what it talks to. */
export interface StartedPortal {
  readonly portal: Portal;
  readonly kagenti: KagentiStandIn;
  /** There when the portal has an identity. */
  readonly issuer: Issuer;
}

/** How a portal is started, and as whom it calls Kagenti. */
export interface UsePortalOptions extends Partial<PortalOptions> {
  /**
   * The secret of its client at an issuer of its own. Absent, it has no identity
   * and Kagenti asks for none.
   */
  readonly clientSecret?: string;
  readonly tokenExpiryBufferSeconds?: number;
}

/**
 * Starts a portal with its counterparts before the tests of a `describe` block, and
 * ends them after.
 *
 * @param assign - Takes what was started
 * @param options - How
 */
export function usePortal(
  assign: (started: StartedPortal) => void,
  options: UsePortalOptions = {},
): void {
  const { clientSecret, tokenExpiryBufferSeconds, ...portalOptions } = options;
  const running: { stop(): Promise<void> }[] = [];

  beforeAll(async () => {
    const issuer = clientSecret
      ? await startIssuer({ clients: [{ clientId: 'portal', clientSecret }] })
      : undefined;
    const kagenti = await startKagenti({ jwksUri: issuer?.jwksUri });
    const portal = await startPortal({
      kagentiUrl: kagenti.url,
      kagenti: issuer && {
        auth: {
          tokenEndpoint: issuer.tokenEndpoint,
          clientId: 'portal',
          clientSecret,
          tokenExpiryBufferSeconds,
        },
      },
      ...portalOptions,
    });
    running.push(portal, kagenti, ...(issuer ? [issuer] : []));
    assign({ portal, kagenti, issuer: issuer as Issuer });
  });

  afterAll(async () => {
    for (const each of running) await each.stop();
  });
}
