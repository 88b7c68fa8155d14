import type { ZodType } from 'zod';

/**
 * Where a key's value may come from: only from the configuration files, or also
 * from the database while the portal runs.
 *
 * @public
 */
export type ConfigScope = 'yaml-only' | 'db-writable';

/**
 * All that is known of one configuration key (requirement 002.16).
 *
 * @public
 */
export interface ConfigKeyEntry<TValue = unknown> {
  /**
   * Judges a value that is set, and turns it into what the code works with. Its
   * messages end up in front of operators and never quote the value.
   */
  readonly schema: ZodType<TValue>;
  /** Where the value may come from. */
  readonly configScope: ConfigScope;
  /** What the key is for. The first sentence stands in `config.d.ts` and in the documentation too. */
  readonly description: string;
  /** Whether the value is a secret. */
  readonly sensitive?: boolean;
}
