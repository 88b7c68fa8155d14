import { status } from '@grpc/grpc-js';

/** Ends a call with a status. The texts below are those of SPIRE's agent 1.14.5. */
export class Refusal extends Error {
  readonly code: status;
  readonly details: string;

  constructor(code: status, details: string) {
    super(details);
    this.code = code;
    this.details = details;
  }

  static headerMissing(): Refusal {
    return invalid('security header missing from request');
  }

  static noIdentity(): Refusal {
    return new Refusal(status.PERMISSION_DENIED, 'no identity issued');
  }

  static noAudience(): Refusal {
    return invalid('audience must be specified');
  }

  static malformedId(): Refusal {
    return invalid('invalid requested SPIFFE ID: scheme is missing or invalid');
  }

  static unparsableToken(reason: string): Refusal {
    return invalid(`unable to parse JWT token: ${reason}`);
  }

  static wrongAudience(expected: string, actual: readonly string[]): Refusal {
    return invalid(
      `expected audience in ["${expected}"] (audience=${JSON.stringify(actual)})`,
    );
  }

  static invalidToken(reason: string): Refusal {
    return invalid(reason);
  }

  static unknownMethod(method: string): Refusal {
    return new Refusal(
      status.UNIMPLEMENTED,
      `unknown method ${method} for service SpiffeWorkloadAPI`,
    );
  }
}

function invalid(details: string): Refusal {
  return new Refusal(status.INVALID_ARGUMENT, details);
}
