import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { boostErrorCodes } from 'backstage-plugin-boost-common';
import type { WorkloadOAuthErrorCode } from 'workload-oauth';

const DOCUMENT = resolve(__dirname, '../../../../docs/troubleshooting.md');

// A type leaves no list behind to read; as a record, the compiler keeps this one complete.
const tokenCodes: Record<WorkloadOAuthErrorCode, true> = {
  TOKEN_ENDPOINT_INSECURE: true,
  TOKEN_ENDPOINT_UNREACHABLE: true,
  TOKEN_ENDPOINT_TIMEOUT: true,
  MISCONFIGURED: true,
  TOKEN_GRANT_REJECTED: true,
  TOKEN_ENDPOINT_FAILED: true,
  TOKEN_RESPONSE_INVALID: true,
  TOKEN_SOURCE_CLOSED: true,
  ISSUER_DISCOVERY_FAILED: true,
  ASSERTION_FILE_MISSING: true,
  ASSERTION_FILE_INVALID: true,
  ASSERTION_EXPIRED: true,
  ASSERTION_AUDIENCE_MISMATCH: true,
  ASSERTION_SUBJECT_REFUSED: true,
  ASSERTION_SOURCE_UNAVAILABLE: true,
  CREDENTIAL_FILE_MISSING: true,
  CREDENTIAL_FILE_INVALID: true,
  CERTIFICATE_EXPIRED: true,
  CERTIFICATE_SOURCE_UNAVAILABLE: true,
  INVALID_OPTION: true,
};

/** The headings that are codes: capital letters and underscores alone. */
const headings = [
  ...readFileSync(DOCUMENT, 'utf8').matchAll(/^### ([A-Z_]+)$/gm),
].map(([, code]) => code);

describe('docs/troubleshooting.md', () => {
  it('has one heading for every error code and none for any other', () => {
    const codes = [...boostErrorCodes, ...Object.keys(tokenCodes)];
    expect(headings.sort()).toEqual(codes.sort());
  });
});
