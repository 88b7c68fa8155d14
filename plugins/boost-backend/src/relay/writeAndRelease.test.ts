import type { ServerResponse } from 'node:http';
import { releaseBytes } from 'backstage-plugin-boost-node';
import { writeAndRelease } from './writeAndRelease';

jest.mock('backstage-plugin-boost-node', () => ({
  ...jest.requireActual('backstage-plugin-boost-node'),
  releaseBytes: jest.fn(),
}));

const LARGE = Buffer.alloc(32 * 1024);
const HEAD_BYTES = 300;

interface FakeSocket {
  bytesWritten: number;
  writableLength: number;
  destroyed: boolean;
}

/** Writes a piece to a socket to which something happens within the same tick. */
async function write(piece: Buffer, then: (socket: FakeSocket) => void) {
  const socket = { bytesWritten: 7, writableLength: 0, destroyed: false };
  const response = {
    socket,
    write: () => {
      process.nextTick(() => then(socket));
      return true;
    },
  };
  writeAndRelease(response as unknown as ServerResponse, piece);
  await new Promise(resolve => setImmediate(resolve));
}

const leave = (socket: FakeSocket) => {
  socket.bytesWritten += HEAD_BYTES + LARGE.length;
};

describe('writeAndRelease', () => {
  beforeEach(() => jest.mocked(releaseBytes).mockReset());

  it('releases a piece that has left', async () => {
    await write(LARGE, leave);
    expect(jest.mocked(releaseBytes).mock.calls).toEqual([[LARGE]]);
  });

  it('releases no piece that waits in the socket', async () => {
    await write(LARGE, socket => {
      leave(socket);
      socket.writableLength = 1;
    });
    expect(releaseBytes).not.toHaveBeenCalled();
  });

  it('releases no piece that has not come to the socket', async () => {
    await write(LARGE, socket => {
      socket.bytesWritten += HEAD_BYTES;
    });
    expect(releaseBytes).not.toHaveBeenCalled();
  });

  it('releases no piece of a connection that is gone', async () => {
    await write(LARGE, socket => {
      leave(socket);
      socket.destroyed = true;
    });
    expect(releaseBytes).not.toHaveBeenCalled();
  });

  it('writes small pieces, and those without a socket, and leaves it at that', async () => {
    await write(LARGE.subarray(1), leave);
    const written = jest.fn();
    const response = { socket: null, write: written };
    writeAndRelease(response as unknown as ServerResponse, LARGE);
    expect(written).toHaveBeenCalledWith(LARGE);
    expect(releaseBytes).not.toHaveBeenCalled();
  });
});
