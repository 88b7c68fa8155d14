import type { ServiceDefinition } from '@grpc/grpc-js';
import { fromJSON } from '@grpc/proto-loader';
import { SpiffeError } from '../../errors/SpiffeError';
import type { WorkloadApiMethod } from './WorkloadApiMethod';
import { workloadApiDescriptor } from './workloadApiDescriptor';

// The types of protobuf.js know no map fields, and want a comment for each method.
type Descriptor = Parameters<typeof fromJSON>[0];

const definition = fromJSON(workloadApiDescriptor as unknown as Descriptor, {
  keepCase: true,
  defaults: true,
  oneofs: true,
  bytes: Buffer,
}).SpiffeWorkloadAPI as ServiceDefinition;

/**
 * Finds a method in the descriptor. The type arguments say what the descriptor says.
 *
 * @param name - as the standard spells it
 */
export function loadMethod<Request, Answer>(
  name: string,
): WorkloadApiMethod<Request, Answer> {
  const { path, requestSerialize, responseDeserialize } = definition[name];
  return {
    path,
    encode: request => requestSerialize(request),
    decode: message => {
      try {
        return responseDeserialize(message) as Answer;
      } catch {
        throw new SpiffeError(
          'WORKLOAD_API_BAD_ANSWER',
          `The answer to ${name} is no protobuf message of that kind. Check that the address belongs to a SPIFFE agent.`,
        );
      }
    },
  };
}
