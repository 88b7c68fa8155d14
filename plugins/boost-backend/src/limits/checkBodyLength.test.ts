import { checkBodyLength } from './checkBodyLength';

const limit = { maximumBytes: 1_024, refuse: () => new Error('too long') };

describe('checkBodyLength', () => {
  it('refuses a body that is announced with a byte too many', () => {
    expect(() => checkBodyLength({ 'content-length': '1025' }, limit)).toThrow(
      'too long',
    );
  });

  it('takes one that is as long as it may be, or does not say how long it is', () => {
    for (const headers of [
      { 'content-length': '1024' },
      { 'content-length': '0' },
      { 'transfer-encoding': 'chunked' },
      {},
    ]) {
      expect(() => checkBodyLength(headers, limit)).not.toThrow();
    }
  });
});
