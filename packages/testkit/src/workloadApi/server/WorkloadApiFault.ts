/**
 * A wrong answer: bytes that are sent as the message, whatever they are, or a gRPC
 * status with its text.
 *
 * @public
 */
export type WorkloadApiFault =
  | Uint8Array
  | {
      /** The number of the gRPC status. */
      readonly code: number;
      readonly details?: string;
    };
