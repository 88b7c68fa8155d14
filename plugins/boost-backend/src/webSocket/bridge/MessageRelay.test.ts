import { WebSocket } from 'ws';
import { FakeSocket } from '../testing/FakeSocket';
import { ManualTimers } from '../testing/ManualTimers';
import { MessageRelay } from './MessageRelay';

const KIBIBYTE = 1024;

describe('MessageRelay', () => {
  const from = new FakeSocket();
  const to = new FakeSocket();
  const timers = ManualTimers.create();
  let relay: MessageRelay;

  beforeAll(() => {
    relay = MessageRelay.start({
      from: from.webSocket,
      to: to.webSocket,
      timers,
    });
  });

  function receive(kibibytes: number): void {
    from.emit('message', Buffer.alloc(kibibytes * KIBIBYTE), true);
  }

  it('stops reading above the high-water mark, and goes on below the low one', () => {
    receive(128);
    receive(128);
    expect(from.isPaused).toBe(false);

    receive(60);
    expect(from.isPaused).toBe(true);
    expect(relay.isHeld).toBe(true);

    to.flush();
    expect(from.isPaused).toBe(true);
    to.flush();
    expect(from.isPaused).toBe(false);
    expect(relay.isHeld).toBe(false);
    to.flush();
    expect(timers.size).toBe(0);
  });

  it('passes on what was read already while it is held', () => {
    const before = to.sent.length;
    receive(300);
    receive(1);

    expect(to.sent).toHaveLength(before + 2);
  });

  it('breaks off whoever takes nothing for a minute, and nobody who is only slow', () => {
    timers.advanceSeconds(59);
    receive(1);
    to.flush();
    expect(to.calls).toEqual([]);

    receive(300);
    receive(100);
    timers.advanceSeconds(59);
    to.flush();
    to.flush();
    timers.advanceSeconds(59);
    expect(to.calls).toEqual([]);
    timers.advanceSeconds(1);

    expect(to.calls).toEqual([['terminate']]);
  });

  it('drops what arrives after the other side has ended', () => {
    const before = to.sent.length;
    to.readyState = WebSocket.CLOSING;

    receive(1);

    expect(to.sent).toHaveLength(before);
  });

  it('leaves no timer behind', () => {
    relay.stop();

    expect(timers.size).toBe(0);
  });
});
