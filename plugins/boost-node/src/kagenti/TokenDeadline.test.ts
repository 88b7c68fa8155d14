import { TokenDeadline } from './TokenDeadline';

describe('TokenDeadline', () => {
  it('makes no signal before somebody waits', () => {
    const timeout = jest.spyOn(AbortSignal, 'timeout');
    const deadline = TokenDeadline.create({ milliseconds: 25_000 });
    expect(timeout).not.toHaveBeenCalled();
    expect(deadline.signal).toBe(deadline.signal);
    expect(timeout.mock.calls).toEqual([[25_000]]);
    timeout.mockRestore();
  });

  it('ends with the call, and takes that for no deadline of its own', () => {
    const call = new AbortController();
    const deadline = TokenDeadline.create({
      milliseconds: 25_000,
      callSignal: call.signal,
    });
    const { signal } = deadline;
    const left = new Error('left');
    call.abort(left);
    expect(signal.reason).toBe(left);
    expect(deadline.isReasonOf(left)).toBe(false);
    expect(deadline.isReasonOf(undefined)).toBe(false);
  });

  it('knows its own end', () => {
    const own = new AbortController();
    const timeout = jest
      .spyOn(AbortSignal, 'timeout')
      .mockReturnValue(own.signal);
    const deadline = TokenDeadline.create({ milliseconds: 25_000 });
    const { signal } = deadline;
    own.abort(new Error('too late'));
    expect(deadline.isReasonOf(signal.reason)).toBe(true);
    timeout.mockRestore();
  });
});
