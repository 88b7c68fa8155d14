import { WebSocket } from 'ws';
import { FakeSocket } from '../testing/FakeSocket';
import { ManualTimers } from '../testing/ManualTimers';
import { Heartbeat } from './Heartbeat';

describe('Heartbeat', () => {
  const timers = ManualTimers.create();
  let socket: FakeSocket;
  let isHeld: boolean;
  let taken: number;
  let heartbeat: Heartbeat;

  beforeEach(() => {
    socket = new FakeSocket();
    isHeld = false;
    taken = 0;
    heartbeat = Heartbeat.start({
      end: { webSocket: socket.webSocket, connection: socket },
      timers,
      isHeld: () => isHeld,
      taken: () => taken,
    });
  });

  afterEach(() => {
    heartbeat.stop();
  });

  it('asks every 30 seconds, and is content with an answer', () => {
    for (let count = 1; count <= 3; count += 1) {
      timers.advanceSeconds(30);
      expect(socket.pings).toBe(count);
      socket.hear();
    }
    expect(socket.calls).toEqual([]);
  });

  it('breaks off when there is no answer until the next question', () => {
    timers.advanceSeconds(59);
    expect(socket.calls).toEqual([]);
    timers.advanceSeconds(1);

    expect(socket.calls).toEqual([['terminate']]);
  });

  it('is content with every byte, not with a whole answer alone', () => {
    timers.advanceSeconds(30);
    for (let count = 0; count < 4; count += 1) {
      socket.hear();
      timers.advanceSeconds(30);
    }
    expect(socket.calls).toEqual([]);

    timers.advanceSeconds(30);
    expect(socket.calls).toEqual([['terminate']]);
  });

  it('gives a question that waits behind messages a minute, as long as none of them is taken', () => {
    socket.isClogged = true;
    timers.advanceSeconds(30);
    for (let count = 0; count < 4; count += 1) {
      taken += 1;
      timers.advanceSeconds(30);
    }
    expect(socket.pings).toBe(1);
    timers.advanceSeconds(29);
    expect(socket.calls).toEqual([]);

    timers.advanceSeconds(31);
    expect(socket.calls).toEqual([['terminate']]);
  });

  it('expects no answer while nothing is read', () => {
    isHeld = true;
    timers.advanceSeconds(120);
    expect(socket.calls).toEqual([]);

    isHeld = false;
    timers.advanceSeconds(30);
    expect(socket.calls).toEqual([['terminate']]);
  });

  it('leaves no timer behind', () => {
    heartbeat.stop();

    expect(timers.size).toBe(0);
  });

  it('asks nobody who is leaving', () => {
    socket.readyState = WebSocket.CLOSING;

    timers.advanceSeconds(60);

    expect(socket.pings).toBe(0);
  });
});
