import { securityModes, type SecurityMode } from './SecurityMode';

const MEANINGS: Record<SecurityMode, string> = {
  full: 'the default: permission.enabled must be true, and Backstage permissions decide every call',
  'plugin-only':
    'the same demands as full, for configurations that already say so',
  'development-only-no-auth':
    'starts without permissions on a developer machine, never when NODE_ENV is production',
};

/**
 * Every security mode with what it means, in one line for error messages.
 *
 * @internal
 */
export function describeSecurityModes(): string {
  return securityModes.map(mode => `${mode} (${MEANINGS[mode]})`).join('; ');
}
