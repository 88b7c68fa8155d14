import { ManualTimers } from '../testing/ManualTimers';
import { OpenSockets } from './OpenSockets';

describe('OpenSockets', () => {
  let timers: ManualTimers;
  let sockets: OpenSockets;
  let calls: string[];

  beforeEach(() => {
    timers = ManualTimers.create();
    sockets = OpenSockets.create({ timers });
    calls = [];
  });

  function enter(): () => void {
    return sockets.enter({
      close: () => calls.push('close'),
      terminate: () => calls.push('terminate'),
    });
  }

  it('waits until all have ended', async () => {
    const leave = [enter(), enter()];

    const closed = sockets.close();
    expect(calls).toEqual(['close', 'close']);
    leave.forEach(each => each());

    await closed;
    expect(timers.size).toBe(0);
  });

  it('does not wait for one that waits for an answer itself', async () => {
    const leave = enter();
    const closed = sockets.close();

    timers.advanceSeconds(2);

    await closed;
    expect(calls).toEqual(['close', 'terminate']);
    leave();
    expect(sockets.size).toBe(0);
  });

  it('breaks off what comes after the end', async () => {
    await sockets.close();

    enter();

    expect(calls).toEqual(['terminate']);
  });
});
