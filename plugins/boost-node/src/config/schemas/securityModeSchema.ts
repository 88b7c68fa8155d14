import { z } from 'zod';
import { describeSecurityModes } from '../describeSecurityModes';
import { securityModes, type SecurityMode } from '../SecurityMode';

/**
 * One of the security modes; any other word is answered with the right ones and
 * what each means (requirement 002.31).
 *
 * @internal
 */
export const securityModeSchema: z.ZodType<SecurityMode> = z.enum(
  securityModes,
  {
    error: issue =>
      `${
        typeof issue.input === 'string'
          ? `must not be ${JSON.stringify(issue.input)}`
          : 'must be text'
      }. Choose one of: ${describeSecurityModes()}.`,
  },
);
