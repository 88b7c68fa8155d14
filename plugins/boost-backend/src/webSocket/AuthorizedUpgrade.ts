import type { Caller } from '../authorization/Caller';
import type { UpgradeTarget } from './handshake/readTarget';
import type { UpgradeLife } from './lifetime/UpgradeLife';
import type { UpgradeRequest } from './upgrades/UpgradeRequest';

/**
 * An upgrade that the policy allows, and all that is at hand to grant it.
 *
 * @internal
 */
export interface AuthorizedUpgrade {
  readonly upgrade: UpgradeRequest;
  readonly life: UpgradeLife;
  readonly target: UpgradeTarget;
  readonly caller: Caller;
  /** Under which it is audited and known to Kagenti. */
  readonly requestId: string;
  /** Asks the policy anew; the signal ends the question. */
  readonly authorize: (signal: AbortSignal) => Promise<'allowed' | 'hidden'>;
  /** Counts a message of the caller's; rejects when it is too much. */
  readonly admit: () => Promise<void>;
  /** Fires when the caller leaves before the upgrade is answered. */
  readonly signal: AbortSignal;
}
