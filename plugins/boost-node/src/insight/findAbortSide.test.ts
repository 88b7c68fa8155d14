import { KagentiError } from '../errors/KagentiError';
import { findAbortSide } from './findAbortSide';

function failure(cause?: unknown): KagentiError {
  const code = 'KAGENTI_UNREACHABLE';
  return new KagentiError({ code, statusCode: 502, message: 'lost', cause });
}

describe('findAbortSide', () => {
  it('holds the caller responsible whatever the error is', () => {
    expect(findAbortSide(failure(), true)).toBe('caller');
  });

  it("takes Kagenti's failures for Kagenti's doing", () => {
    const cause = Object.assign(new Error(), { code: 'ECONNRESET' });
    expect(findAbortSide(failure(), false)).toBe('kagenti');
    expect(findAbortSide(failure(cause), false)).toBe('kagenti');
  });

  it('takes closed connections and answers given up for the portal', () => {
    const cause = Object.assign(new Error(), { code: 'UND_ERR_DESTROYED' });
    expect(findAbortSide(failure(cause), false)).toBe('portal');
    expect(findAbortSide(new Error('too long'), false)).toBe('portal');
  });
});
