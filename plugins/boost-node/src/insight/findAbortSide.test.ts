import { KagentiError } from '../errors/KagentiError';
import { findAbortSide } from './findAbortSide';

function failure(cause?: unknown): KagentiError {
  const code = 'KAGENTI_UNREACHABLE';
  return new KagentiError({ code, statusCode: 502, message: 'lost', cause });
}

const caused = (code: string) => Object.assign(new Error(), { code });

describe('findAbortSide', () => {
  it('holds the caller responsible who left, or whose body broke off', () => {
    expect(findAbortSide(failure(), AbortSignal.abort(), false)).toBe('caller');
    expect(findAbortSide(failure(), undefined, true)).toBe('caller');
  });

  it('takes calls that are given up because another failed for the portal', () => {
    const signal = AbortSignal.abort(failure());
    expect(findAbortSide(signal.reason, signal, false)).toBe('portal');
  });

  it("takes Kagenti's failures for Kagenti's doing", () => {
    const { signal } = new AbortController();
    expect(findAbortSide(failure(), signal, false)).toBe('kagenti');
    const reset = failure(caused('ECONNRESET'));
    expect(findAbortSide(reset, undefined, false)).toBe('kagenti');
  });

  it('takes closed connections and answers given up for the portal', () => {
    const closed = failure(caused('UND_ERR_DESTROYED'));
    expect(findAbortSide(closed, undefined, false)).toBe('portal');
    const tooLong = new Error('too long');
    expect(findAbortSide(tooLong, undefined, false)).toBe('portal');
  });
});
