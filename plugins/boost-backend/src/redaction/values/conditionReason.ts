import { z } from 'zod';

/**
 * Why a condition holds, as Kubernetes demands it to be written: one word for programs.
 *
 * @remarks
 * A reason is no sentence, so that it quotes nothing. The sentence is the condition's
 * message, which often quotes logs and commands.
 *
 * @internal
 */
export const conditionReason = z
  .string()
  .max(128)
  .regex(/^[A-Za-z][A-Za-z0-9_,:]*$/);
