import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { mockCredentials } from '@backstage/backend-test-utils';
import { closeOf } from './testing/closeOf';
import { openSocket } from './testing/openSocket';
import { SocketScene } from './testing/SocketScene';

const MESSAGE_BYTES = 4096;
const ALICE = mockCredentials.user.header('user:default/alice');

jest.setTimeout(30_000);

describe('the messages of a WebSocket', () => {
  let scene: SocketScene;

  beforeEach(async () => {
    scene = await SocketScene.start({
      config: {
        limits: { messageBytes: MESSAGE_BYTES, requestsPerMinute: 0 },
      },
    });
  });

  afterEach(async () => {
    await scene.isQuiet();
    await scene.stop();
  });

  async function accept() {
    const granted = scene.kagenti.acp.nextConnection();
    const caller = await openSocket(scene);
    return { caller, agent: await granted };
  }

  /** A caller who sends frames of their own making. */
  async function openRaw(): Promise<Socket> {
    const socket = connect(scene.port, '127.0.0.1');
    const head = [
      'GET /api/boost/kagenti/acp/ws/team1/weather HTTP/1.1',
      'Host: portal',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}`,
      'Sec-WebSocket-Extensions: permessage-deflate',
      `Authorization: ${ALICE}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 101 /);
    expect(String(answer).toLowerCase()).not.toContain('extensions');
    return socket;
  }

  /** The close code that the portal sends. */
  async function codeOf(socket: Socket): Promise<number> {
    const [frame] = (await once(socket, 'data')) as [Buffer];
    expect(frame[0]).toBe(0x88);
    socket.destroy();
    return frame.readUInt16BE(2);
  }

  it('may be as long as is configured', async () => {
    const { caller, agent } = await accept();

    caller.send('x'.repeat(MESSAGE_BYTES));
    const [echo] = await once(caller, 'message');

    // No JSON-RPC, says Kagenti; it had it whole.
    expect(String(echo)).toContain('Parse error');
    expect(agent.received).toEqual(['x'.repeat(MESSAGE_BYTES)]);
    caller.close();
    await once(caller, 'close');
  });

  it('end the connection with 1009 when a caller sends more', async () => {
    const { caller, agent } = await accept();

    caller.send('x'.repeat(MESSAGE_BYTES + 1));

    expect((await closeOf(caller)).code).toBe(1009);
    expect((await agent.closed).code).toBe(1001);
    expect(agent.received).toEqual([]);
    expect(await scene.auditor.lastEnded()).toMatchObject({
      end: { closedBy: 'caller', closeCode: 1009 },
    });
  });

  it('end the connection with 1009 when an agent sends more', async () => {
    const { caller, agent } = await accept();

    agent.send('x'.repeat(MESSAGE_BYTES + 1));

    expect((await closeOf(caller)).code).toBe(1009);
    expect((await agent.closed).code).toBe(1009);
    expect(await scene.auditor.lastEnded()).toMatchObject({
      end: { closedBy: 'kagenti', closeCode: 1009 },
    });
  });

  it.each([
    ['is not masked', [0x81, 0x01, 0x61], 1002],
    ['is compressed', [0xc1, 0x81, 0, 0, 0, 0, 0x61], 1002],
    ['is no UTF-8', [0x81, 0x81, 0, 0, 0, 0, 0xff], 1007],
    ['claims to be endless', [0x81, 0xff, ...Array(12).fill(0x7f)], 1009],
  ])('end the connection when one %s', async (_, bytes, code) => {
    const socket = await openRaw();
    const answered = codeOf(socket);

    socket.write(Buffer.from(bytes));

    expect(await answered).toBe(code);
    expect((await scene.auditor.lastEnded()).end).toMatchObject({
      closedBy: 'caller',
      closeCode: code,
    });
  });

  it('arrive whole and in order through a side that was slow to read', async () => {
    const { caller, agent } = await accept();
    const messages = Array.from({ length: 2_500 }, (_, index) =>
      `${index} `.padEnd(MESSAGE_BYTES, 'x'),
    );
    agent.pause();
    for (const message of messages) caller.send(message);
    const answers = once(caller, 'message');

    agent.resume();
    await answers;
    caller.close();
    await agent.closed;

    expect(agent.received).toEqual(messages);
  });
});
