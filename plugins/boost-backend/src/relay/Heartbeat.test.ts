import type { ServerResponse } from 'node:http';
import { Heartbeat } from './Heartbeat';

const COMMENT = ': still waiting\n\n';

function startHeartbeat() {
  const written: string[] = [];
  const state = { destroyed: false, writableLength: 0 };
  const response = Object.assign(state, {
    write: (text: string) => written.push(text),
  });
  const heartbeat = Heartbeat.start(response as unknown as ServerResponse);
  return { heartbeat, written, state };
}

describe('Heartbeat', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('writes a comment every fifteen seconds while Kagenti is silent', () => {
    const { heartbeat, written } = startHeartbeat();
    jest.advanceTimersByTime(14_999);
    expect(written).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(written).toEqual([COMMENT]);
    jest.advanceTimersByTime(15_000);
    expect(written).toEqual([COMMENT, COMMENT]);
    heartbeat.stop();
    jest.advanceTimersByTime(60_000);
    expect(written).toHaveLength(2);
  });

  it('counts the silence from the last bytes of Kagenti', () => {
    const { heartbeat, written } = startHeartbeat();
    jest.advanceTimersByTime(10_000);
    heartbeat.heard(Buffer.from('data: 1\n\n'));
    jest.advanceTimersByTime(14_999);
    expect(written).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(written).toEqual([COMMENT]);
    heartbeat.stop();
  });

  it('never writes a comment into an event', () => {
    const { heartbeat, written } = startHeartbeat();
    heartbeat.heard(Buffer.from('data: {"half":'));
    jest.advanceTimersByTime(60_000);
    expect(written).toEqual([]);
    heartbeat.heard(Buffer.from('1}\n\n'));
    jest.advanceTimersByTime(15_000);
    expect(written).toEqual([COMMENT]);
    heartbeat.stop();
  });

  it('writes nothing to a caller who does not read or has left', () => {
    const { heartbeat, written, state } = startHeartbeat();
    state.writableLength = 1;
    jest.advanceTimersByTime(15_000);
    state.writableLength = 0;
    state.destroyed = true;
    jest.advanceTimersByTime(15_000);
    expect(written).toEqual([]);
    heartbeat.stop();
  });
});
