import { formatServerTiming } from './formatServerTiming';

describe('formatServerTiming', () => {
  it('writes milliseconds in the syntax of Server Timing, without the caller', () => {
    const spent = {
      boost: 0.4321,
      token: 0,
      authorize: 0.08,
      kagenti: 12.34,
      caller: 500,
    };
    expect(formatServerTiming(spent)).toBe(
      'boost;dur=0.4, token;dur=0.0, authorize;dur=0.1, kagenti;dur=12.3',
    );
  });
});
