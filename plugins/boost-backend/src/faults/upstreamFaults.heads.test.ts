import type { Fault } from './testing/Fault';
import type { FaultScene } from './testing/FaultScene';
import { tryFault } from './testing/tryFault';
import { useFaultScene } from './testing/useFaultScene';
import { wholeAnswer } from './testing/wholeAnswer';

const UNREACHABLE = '502 KAGENTI_UNREACHABLE';
const BAD = '502 KAGENTI_BAD_ANSWER';

const ANSWER = wholeAnswer('{}');
const HINTS = 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n';

/** An answer with more headers. */
function withHeaders(headers: string): string {
  return ANSWER.replace('\r\n', `\r\n${headers}`);
}

const longHeader = (bytes: number) => `X-Long: ${'a'.repeat(bytes)}\r\n`;

const FAULTS: readonly Fault[] = [
  {
    title: 'resets the connection before any byte',
    script: exchange => exchange.reset(),
    answer: UNREACHABLE,
    // A kept connection may have been dead before the request was written.
    keptGet: { answer: UNREACHABLE, asked: 2 },
  },
  {
    title: 'ends the connection before any byte',
    script: exchange => exchange.end(),
    answer: UNREACHABLE,
    keptGet: { answer: UNREACHABLE, asked: 2 },
  },
  {
    title: 'resets the connection in the status line',
    async script(exchange) {
      exchange.send('HTTP/1.1 2');
      await exchange.arrived();
      exchange.reset();
    },
    answer: UNREACHABLE,
  },
  {
    title: 'resets the connection in the headers',
    async script(exchange) {
      exchange.send('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n');
      await exchange.arrived();
      exchange.reset();
    },
    answer: UNREACHABLE,
  },
  {
    title: 'ends the connection in the headers',
    script(exchange) {
      exchange.send('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n');
      exchange.end();
    },
    answer: UNREACHABLE,
  },
  {
    title: 'sends one header of more than 16 KiB',
    script: exchange => exchange.send(withHeaders(longHeader(20_000))),
    answer: BAD,
  },
  {
    title: 'sends many headers of more than 16 KiB together',
    script: exchange =>
      exchange.send(withHeaders('X-Many: bbbbbbbb\r\n'.repeat(2_000))),
    answer: BAD,
  },
  {
    title: 'sends headers that never end',
    async script(exchange) {
      exchange.send('HTTP/1.1 200 OK\r\n');
      // Until the other side has had enough.
      while (!exchange.socket.destroyed) {
        exchange.send('X-Endless: c\r\n'.repeat(100));
        await exchange.flushed();
      }
    },
    answer: BAD,
  },
  {
    title: 'sends headers of just below 16 KiB',
    script: exchange => exchange.send(withHeaders(longHeader(16_000))),
    answer: '200 whole {}',
    isHarmless: true,
  },
  {
    title: 'sends ten interim answers before the final one',
    // RFC 9110 section 15.2: a client reads past them.
    script: exchange => exchange.send(HINTS.repeat(10) + ANSWER),
    answer: '200 whole {}',
    isHarmless: true,
  },
  {
    title: 'sends a thousand interim answers 103',
    script: exchange => exchange.send(HINTS.repeat(1_000) + ANSWER),
    answer: BAD,
  },
  {
    title: 'sends a thousand interim answers 100',
    script: exchange =>
      exchange.send('HTTP/1.1 100 Continue\r\n\r\n'.repeat(1_000) + ANSWER),
    answer: BAD,
  },
  {
    title: 'says 100 although nobody asked whether to go on',
    // RFC 9110 section 15.2 would have it read past; undici 7 takes it for a fault. Nobody
    // sends it unasked, and Boost never asks.
    script: exchange => exchange.send(`HTTP/1.1 100 Continue\r\n\r\n${ANSWER}`),
    answer: BAD,
  },
  {
    title: 'switches protocols although nobody asked for it',
    script: exchange =>
      exchange.send(
        'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nhello',
      ),
    answer: BAD,
  },
  {
    title: 'answers without a head, as before HTTP/1.0',
    script: exchange => {
      exchange.send('{"said":"bare"}');
      exchange.end();
    },
    answer: BAD,
  },
  {
    title: 'answers in another protocol',
    script: exchange => exchange.send('SSH-2.0-OpenSSH_9.2\r\n'),
    answer: BAD,
  },
  {
    title: 'answers with a status of two digits',
    script: exchange => exchange.send(ANSWER.replace('200', '20')),
    answer: BAD,
  },
  {
    title: 'answers with a control character in a header',
    script: exchange => exchange.send(ANSWER.replace('json', 'js\0on')),
    answer: BAD,
  },
];

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('faults before and in the head of an answer', () => {
  let scene: FaultScene;

  useFaultScene(started => {
    scene = started;
  });

  describe.each(FAULTS)('where Kagenti $title', fault => {
    it('answers a broken head as expected, and leaves nothing behind', async () => {
      const { found, expected } = await tryFault(scene, fault);
      expect(found).toEqual(expected);
    });
  });
});
