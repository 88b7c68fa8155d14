import { FakeSocket } from '../testing/FakeSocket';
import { closeSocket } from './closeSocket';

describe('closeSocket', () => {
  function closedWith(code: number): unknown[] {
    const socket = new FakeSocket();
    socket.pause();
    closeSocket(socket.webSocket, code, 1011, 'why');
    expect(socket.isPaused).toBe(false);
    return socket.calls[0];
  }

  it.each([1000, 1001, 1003, 1007, 1011, 1013, 3000, 4001, 4400, 4999])(
    'passes %d on with its reason',
    code => {
      expect(closedWith(code)).toEqual(['close', code, 'why']);
    },
  );

  it('passes on that there was no code', () => {
    expect(closedWith(1005)).toEqual(['close']);
  });

  it.each([0, 999, 1004, 1006, 1014, 1015, 1016, 2999, 5000])(
    'gives a substitute for %d, which must not be sent',
    code => {
      expect(closedWith(code)).toEqual(['close', 1011]);
    },
  );
});
