import { SpiffeError } from '../../errors/SpiffeError';
import { describeText } from '../../errors/describeText';
import { ENDPOINT_VARIABLE } from './ENDPOINT_VARIABLE';
import { readTcpTarget } from './readTcpTarget';
import { readUnixTarget } from './readUnixTarget';
import type { Target } from './Target';

const FORMS = 'unix:///path/to/agent.sock or tcp://127.0.0.1:8000';

/** Where an address is looked for. */
export interface WorkloadApiAddressOptions {
  /** Wins over the variable. */
  readonly address?: string;
  /** Read for `SPIFFE_ENDPOINT_SOCKET` when there is no address. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Where a Workload API listens: a Unix socket or an IP address with a port, in the
 * forms of the SPIFFE Workload Endpoint standard, section 4.
 *
 * @public
 */
export class WorkloadApiAddress {
  /** The address as gRPC dials it. */
  readonly target: string;
  readonly #text: string;

  private constructor(text: string, target: string) {
    this.#text = text;
    this.target = target;
  }

  /**
   * Reads `unix:/path`, `unix:///path`, `tcp:IP:port` or `tcp://IP:port`.
   *
   * @param text - the address
   * @param origin - where it was found, for the error
   * @throws {@link SpiffeError} `WORKLOAD_API_ADDRESS_INVALID`
   */
  static parse(text: string, origin = 'the address'): WorkloadApiAddress {
    const read = readTarget(text);
    if ('problem' in read) {
      throw new SpiffeError(
        'WORKLOAD_API_ADDRESS_INVALID',
        `${origin} is no address of a Workload API: ${read.problem}. Found ${describeText(text)}; write ${FORMS}.`,
      );
    }
    return new WorkloadApiAddress(text, read.target);
  }

  /**
   * Takes the option, or else the variable. An empty variable counts as not set.
   *
   * @internal For `WorkloadApiClient.create`
   * @throws {@link SpiffeError} `WORKLOAD_API_ADDRESS_INVALID`
   */
  static find(options: WorkloadApiAddressOptions): WorkloadApiAddress {
    if (options.address !== undefined) {
      return WorkloadApiAddress.parse(options.address, "Option 'address'");
    }
    const value = options.environment[ENDPOINT_VARIABLE];
    if (value) {
      return WorkloadApiAddress.parse(value, `Variable ${ENDPOINT_VARIABLE}`);
    }
    throw new SpiffeError(
      'WORKLOAD_API_ADDRESS_INVALID',
      `Nothing says where the Workload API is. Give the option 'address' or set the variable ${ENDPOINT_VARIABLE} to ${FORMS}.`,
    );
  }

  /** The address as it was given. */
  toString(): string {
    return this.#text;
  }
}

function readTarget(text: string): Target {
  if (text.startsWith('unix:')) return readUnixTarget(text.slice(5));
  if (text.startsWith('tcp:')) return readTcpTarget(text.slice(4));
  return { problem: 'it must begin with unix: or tcp:' };
}
