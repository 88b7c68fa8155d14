import { SpiffeError, WorkloadApiAddress } from 'spiffe-workload-api';
import { z } from 'zod';

/**
 * Where a SPIFFE Workload API listens.
 *
 * @internal
 */
export const workloadApiAddressSchema: z.ZodType<string> = z
  .string({ error: 'must be text that holds an address.' })
  .superRefine((text, context) => {
    try {
      WorkloadApiAddress.parse(text);
    } catch (error) {
      if (!(error instanceof SpiffeError)) throw error;
      context.addIssue({
        code: 'custom',
        message:
          'must be the address of a Workload API: unix:///run/spire/sockets/agent.sock, or tcp:// with an IP address and a port.',
      });
    }
  });
