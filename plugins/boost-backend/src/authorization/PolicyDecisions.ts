import type {
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type {
  Permission,
  PolicyDecision,
  QueryPermissionRequest,
} from '@backstage/plugin-permission-common';
import { RequestRefusal } from '../answers/RequestRefusal';
import type { Condition } from '../conditions/Condition';
import type { Caller } from './Caller';
import type { DecisionOutcome } from './DecisionOutcome';
import type { Decisions } from './Decisions';
import { describePolicyFailure } from './describePolicyFailure';

/**
 * Options of {@link PolicyDecisions}.
 *
 * @internal
 */
export interface PolicyDecisionsOptions {
  readonly permissions: Pick<PermissionsService, 'authorizeConditional'>;
  /** Makes a decision applicable; what is missing or not understood is a denial. */
  readonly compile: (
    permission: Permission,
    decision: PolicyDecision | undefined,
  ) => Condition;
  /** Hears why the policy could not be asked. */
  readonly logger: Pick<LoggerService, 'warn'>;
  /** Hears how many decisions were asked for. */
  readonly observe?: (outcome: DecisionOutcome, count: number) => void;
}

/**
 * Asks the portal's permission framework, once for all permissions of a call: each
 * question to it is a round trip of its own.
 *
 * @internal
 */
export class PolicyDecisions implements Decisions {
  readonly #options: PolicyDecisionsOptions;

  private constructor(options: PolicyDecisionsOptions) {
    this.#options = options;
  }

  static create(options: PolicyDecisionsOptions): PolicyDecisions {
    return new PolicyDecisions(options);
  }

  async decide(
    caller: Caller,
    permissions: readonly Permission[],
  ): Promise<Condition[]> {
    if (permissions.length === 0) return [];
    this.#options.observe?.('asked', permissions.length);
    const decisions = await this.#ask(caller, permissions);
    return permissions.map((permission, index) =>
      this.#options.compile(permission, decisions[index]),
    );
  }

  async #ask(
    { credentials }: Caller,
    permissions: readonly Permission[],
  ): Promise<readonly PolicyDecision[]> {
    // The method's type takes permissions on resources alone, since only they can be
    // answered by a condition. Behind it, authorize and authorizeConditional are the same
    // request to the same endpoint, which takes both kinds in one batch; a basic one is
    // allowed or denied there, and a condition for it is an error of the policy.
    const queries = permissions.map(permission => ({
      permission,
    })) as QueryPermissionRequest[];
    try {
      return await this.#options.permissions.authorizeConditional(queries, {
        credentials,
      });
    } catch (error) {
      this.#options.logger.warn(
        `The permission policy could not be asked, so a call was refused: ${describePolicyFailure(error)}`,
      );
      throw new RequestRefusal(
        'PERMISSIONS_UNAVAILABLE',
        "Nothing is allowed while the portal's permission policy cannot be asked. Try again in a moment. If it stays so, whoever administers this portal should check that its permission backend and catalog run; the log of the plugin boost has the cause.",
      );
    }
  }
}
