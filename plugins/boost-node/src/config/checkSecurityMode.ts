import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { BoostConfig } from './BoostConfig';

/**
 * Options of {@link checkSecurityMode}.
 *
 * @public
 */
export interface CheckSecurityModeOptions {
  /** The value of the environment variable `NODE_ENV`. */
  readonly nodeEnv: string | undefined;
  /** Hears of a portal without protection. */
  readonly logger: Pick<LoggerService, 'warn'>;
}

const OPEN_DOOR_WARNING =
  'NO PROTECTION: boost.security.mode is development-only-no-auth, so this portal starts even when Backstage asks for no permissions, and Kagenti asks for none. Whoever reaches the portal may create, call and delete every agent and tool. Use it on your own machine only.';

function isPermissionEnabled(config: Config): boolean {
  try {
    // Read exactly as the permission framework reads it, which also takes text.
    return config.getOptionalBoolean('permission.enabled') ?? false;
  } catch {
    // Neither true nor false, so the framework is not known to be on.
    return false;
  }
}

/**
 * Lets the portal start only behind Backstage's permission framework, since Kagenti
 * separates nobody from anybody (requirement 002.31).
 *
 * @param config - The portal's whole configuration
 * @param boostConfig - Boost's own part of it, checked
 * @param options - The environment, and where the warning goes
 * @throws InputError when `permission.enabled` is not true and the mode is not
 * `development-only-no-auth`, and when it is that mode in production.
 * @public
 */
export function checkSecurityMode(
  config: Config,
  boostConfig: BoostConfig,
  options: CheckSecurityModeOptions,
): void {
  const { mode } = boostConfig.security;
  if (mode === 'development-only-no-auth') {
    if (options.nodeEnv === 'production') {
      throw new InputError(
        'boost.security.mode must not be development-only-no-auth when NODE_ENV is production. Set it to full and permission.enabled to true.',
      );
    }
    options.logger.warn(OPEN_DOOR_WARNING);
    return;
  }
  if (!isPermissionEnabled(config)) {
    throw new InputError(
      `permission.enabled must be true while boost.security.mode is ${mode}, because nothing else guards Kagenti. Set it to true and give your users permissions; on a developer machine you may set boost.security.mode to development-only-no-auth instead.`,
    );
  }
}
