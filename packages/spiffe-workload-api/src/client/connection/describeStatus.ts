import { status, type StatusObject } from '@grpc/grpc-js';
import { SpiffeError, type SpiffeErrorCode } from '../../errors/SpiffeError';
import { cleanDetail } from './cleanDetail';

interface Meaning {
  readonly code: SpiffeErrorCode;
  readonly text: string;
}

const MEANINGS: Readonly<Partial<Record<status, Meaning>>> = {
  [status.UNAVAILABLE]: {
    code: 'WORKLOAD_API_UNREACHABLE',
    text: 'No SPIFFE agent answers. Check that it runs, that its socket is mounted here, and that this process may open it.',
  },
  [status.CANCELLED]: {
    code: 'WORKLOAD_API_UNREACHABLE',
    text: 'The SPIFFE agent broke the call off. It may be stopping.',
  },
  [status.PERMISSION_DENIED]: {
    code: 'WORKLOAD_API_REFUSED',
    text: 'The SPIFFE agent has no such identity for this process. Check that a registration entry has selectors that match it; an agent learns of a new entry some seconds late.',
  },
  [status.INVALID_ARGUMENT]: {
    code: 'WORKLOAD_API_REJECTED',
    text: 'The SPIFFE agent finds the request wrong.',
  },
  [status.UNIMPLEMENTED]: {
    code: 'WORKLOAD_API_UNSUPPORTED',
    text: 'The SPIFFE agent does not offer this call.',
  },
  [status.DEADLINE_EXCEEDED]: {
    code: 'WORKLOAD_API_TIMEOUT',
    text: 'The SPIFFE agent did not answer in time. Check whether it reaches its server.',
  },
};

const OTHER: Meaning = {
  code: 'WORKLOAD_API_BAD_ANSWER',
  text: 'The SPIFFE agent failed, or what answers is no agent. Look into its log.',
};

/** How the details begin when this side refuses a message for its size. */
const TOO_LARGE = /^Received message (?:larger|that decompresses)/;

/** An agent that sheds load says so with this status, and may be asked again later. */
const BUSY: Meaning = {
  code: 'WORKLOAD_API_UNREACHABLE',
  text: 'The SPIFFE agent has no room for this call now.',
};

/** Makes an error of the status with which a call has ended. */
export function describeStatus(
  path: string,
  address: string,
  { code, details }: Pick<StatusObject, 'code' | 'details'>,
): SpiffeError {
  const isBusy = code === status.RESOURCE_EXHAUSTED && !TOO_LARGE.test(details);
  const meaning = isBusy ? BUSY : (MEANINGS[code] ?? OTHER);
  const call = path.split('/').pop();
  const said = cleanDetail(details);
  return new SpiffeError(
    meaning.code,
    `${call} at ${address}: ${meaning.text} (${status[code] ?? code}${said && `: ${said}`})`,
  );
}
