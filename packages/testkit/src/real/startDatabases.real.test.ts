import { createConnection } from 'node:net';
import { once } from 'node:events';
import { describeReal } from './describeReal';
import { startPostgres } from './postgres/startPostgres';
import { startRedis } from './redis/startRedis';

async function ask(port: number, question: Buffer | string): Promise<Buffer> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  socket.write(question);
  const [answer] = await once(socket, 'data');
  socket.destroy();
  return answer;
}

describeReal('redis', 'startRedis', () => {
  it('starts a real Redis that can be killed and replaced', async () => {
    const first = await startRedis();
    expect(`${await ask(first.port, 'PING\r\n')}`).toBe('+PONG\r\n');
    await first.kill();
    await expect(ask(first.port, 'PING\r\n')).rejects.toThrow();

    const second = await startRedis({ port: first.port });
    expect(second.url).toBe(first.url);
    expect(`${await ask(second.port, 'PING\r\n')}`).toBe('+PONG\r\n');

    await first.stop();
    await second.stop();
    await expect(ask(second.port, 'PING\r\n')).rejects.toThrow();
  });
});

describeReal('postgres', 'startPostgres', () => {
  it('starts a real PostgreSQL that asks for no password', async () => {
    const server = await startPostgres();
    const { port, user } = server.connection;
    const parameters = `user\0${user}\0database\0postgres\0\0`;
    const startup = Buffer.alloc(8 + parameters.length);
    startup.writeUInt32BE(startup.length);
    // Version 3.0 of the protocol.
    startup.writeUInt32BE(3 << 16, 4);
    startup.write(parameters, 8);

    // AuthenticationOk: R, its length, 0.
    expect((await ask(port, startup)).subarray(0, 9).toString('hex')).toBe(
      '520000000800000000',
    );

    await server.stop();
    await expect(ask(port, startup)).rejects.toThrow();
  });
});
