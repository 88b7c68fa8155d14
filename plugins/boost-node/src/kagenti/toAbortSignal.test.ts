import type { CallSignal } from './CallSignal';
import { toAbortSignal } from './toAbortSignal';

function signalScene() {
  const listeners: Array<() => void> = [];
  const state = { aborted: false, reason: undefined as unknown };
  const signal: CallSignal = Object.assign(state, {
    addEventListener: (_: 'abort', listener: () => void) => {
      listeners.push(listener);
    },
    removeEventListener: () => {},
  });
  const fire = (reason: unknown) => {
    Object.assign(state, { aborted: true, reason });
    for (const listener of listeners) listener();
  };
  return { signal, fire };
}

describe('toAbortSignal', () => {
  it("takes one of Node's as it is", () => {
    const { signal } = new AbortController();
    expect(toAbortSignal(signal)).toBe(signal);
  });

  it('fires with another one, for the same reason', () => {
    const { signal, fire } = signalScene();
    const converted = toAbortSignal(signal);
    expect(converted.aborted).toBe(false);
    const left = new Error('left');
    fire(left);
    expect(converted.reason).toBe(left);
    expect(toAbortSignal(signal).reason).toBe(left);
  });
});
