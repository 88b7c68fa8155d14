import { WorkloadOAuthError } from 'workload-oauth';
import { KagentiError } from '../errors/KagentiError';
import { isConnectionFailure } from './isConnectionFailure';

function failure(cause: unknown, code: KagentiError['code']) {
  return new KagentiError({ code, statusCode: 502, message: 'm', cause });
}

function unreachable(code: unknown) {
  const cause = Object.assign(new Error('words'), { code });
  return failure(cause, 'KAGENTI_UNREACHABLE');
}

describe('isConnectionFailure', () => {
  it.each([
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ETIMEDOUT',
    'UND_ERR_CONNECT_TIMEOUT',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
    'EPROTO',
  ])('counts %s, whatever was to be sent', code => {
    expect(isConnectionFailure(unreachable(code), false)).toBe(true);
    expect(isConnectionFailure(unreachable(code), true)).toBe(true);
  });

  it.each(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])(
    'counts %s only when no body may have caused it',
    code => {
      expect(isConnectionFailure(unreachable(code), false)).toBe(true);
      expect(isConnectionFailure(unreachable(code), true)).toBe(false);
    },
  );

  it.each([
    'UND_ERR_DESTROYED',
    'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH',
    'ERR_INVALID_CHAR',
    undefined,
    7,
  ])("takes %s for this process's own", code => {
    expect(isConnectionFailure(unreachable(code), false)).toBe(false);
  });

  it.each([
    'KAGENTI_TIMEOUT',
    'KAGENTI_BAD_ANSWER',
    'KAGENTI_BUSY',
    'TOKEN_UNAVAILABLE',
  ] as const)('does not count %s, whatever its cause', code => {
    const cause = Object.assign(new Error('words'), { code: 'ECONNREFUSED' });
    expect(isConnectionFailure(failure(cause, code), false)).toBe(false);
  });

  it("does not count an abort, even with a socket's error as its reason", () => {
    const reason = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    expect(isConnectionFailure(reason, false)).toBe(false);
  });

  it("does not count the portal's own files", () => {
    const cause = new WorkloadOAuthError('CREDENTIAL_FILE_MISSING', 'words');
    const error = failure(cause, 'KAGENTI_UNREACHABLE');
    expect(isConnectionFailure(error, false)).toBe(false);
  });

  it('does not count what has no cause', () => {
    const error = failure(undefined, 'KAGENTI_UNREACHABLE');
    expect(isConnectionFailure(error, false)).toBe(false);
  });
});
