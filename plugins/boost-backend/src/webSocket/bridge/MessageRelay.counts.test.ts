import { FakeSocket } from '../testing/FakeSocket';
import { ManualTimers } from '../testing/ManualTimers';
import { MessageRelay } from './MessageRelay';

describe('the number of messages in a MessageRelay', () => {
  const timers = ManualTimers.create();
  let from: FakeSocket;
  let to: FakeSocket;
  let relay: MessageRelay;

  beforeEach(() => {
    from = new FakeSocket();
    to = new FakeSocket();
    relay = MessageRelay.start({
      from: from.webSocket,
      to: to.webSocket,
      timers,
    });
  });

  afterEach(() => {
    relay.stop();
  });

  function receive(count: number): void {
    for (let left = count; left > 0; left -= 1) {
      from.emit('message', Buffer.alloc(0), true);
    }
  }

  function flush(count: number): void {
    for (let left = count; left > 0; left -= 1) to.flush();
  }

  it('stops the reading above 256 that wait, however short, and lets it go on below 64', () => {
    receive(256);
    expect(from.isPaused).toBe(false);

    receive(1);
    expect(from.isPaused).toBe(true);

    flush(193);
    expect(from.isPaused).toBe(true);
    flush(1);
    expect(from.isPaused).toBe(false);
    flush(63);
    expect(timers.size).toBe(0);
  });

  it('breaks a side off that floods the other, which takes nothing', () => {
    to.bufferedAmount = 1;

    receive(5_000);

    expect(from.calls).toEqual([['terminate']]);
    expect(to.sent).toHaveLength(4_097);
    expect(to.calls).toEqual([]);
  });

  it('is no flood when they are taken at once', () => {
    receive(5_000);

    expect(from.calls).toEqual([]);
    expect(to.sent).toHaveLength(5_000);
  });

  it('is known of those that were taken', () => {
    receive(3);
    expect(relay.taken).toBe(0);

    flush(2);

    expect(relay.taken).toBe(2);
  });
});
