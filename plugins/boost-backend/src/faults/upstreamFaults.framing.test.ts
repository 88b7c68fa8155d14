import type { Fault } from './testing/Fault';
import type { FaultScene } from './testing/FaultScene';
import { tryFault } from './testing/tryFault';
import { useFaultScene } from './testing/useFaultScene';
import { wholeAnswer } from './testing/wholeAnswer';

const BAD = '502 KAGENTI_BAD_ANSWER';
const WHOLE = '200 whole {}';

const STATUS = 'HTTP/1.1 200 OK\r\n';
const JSON_TYPE = 'Content-Type: application/json\r\n';
const CHUNKED = 'Transfer-Encoding: chunked\r\n';

/** An answer with a head of its own, and `{}` as its body. */
const framedBy = (headers: string, body = '{}') =>
  `${STATUS}${JSON_TYPE}${headers}\r\n${body}`;

/** What would be taken for the answer to the next request. */
const SMUGGLED = wholeAnswer('{"said":"smuggled"}');

// RFC 9112 section 6.3 is what most of these break.
const FAULTS: readonly Fault[] = [
  ...[
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 5\r\n'],
    ['the same length twice', 'Content-Length: 2\r\nContent-Length: 2\r\n'],
    ['a list of lengths', 'Content-Length: 2, 2\r\n'],
    ['a length beside chunks', `Content-Length: 2\r\n${CHUNKED}`],
    ['a length behind chunks', `${CHUNKED}Content-Length: 2\r\n`],
    ['a negative length', 'Content-Length: -2\r\n'],
    ['a length with a sign', 'Content-Length: +2\r\n'],
    ['a length in hexadecimal', 'Content-Length: 0x2\r\n'],
    ['a length that no number holds', `Content-Length: ${'9'.repeat(30)}\r\n`],
  ].map(([title, headers]) => ({
    title: `tells ${title}`,
    script: (exchange: { send(bytes: string): void }) =>
      exchange.send(framedBy(headers)),
    answer: BAD,
  })),
  {
    title: 'sends more than the length that it told',
    script: exchange =>
      exchange.send(framedBy('Content-Length: 2\r\n', '{}more')),
    answer: WHOLE,
  },
  {
    title: 'sends a second answer behind the first',
    script: exchange =>
      exchange.send(framedBy('Content-Length: 2\r\n') + SMUGGLED),
    answer: WHOLE,
  },
  {
    title: 'sends a second answer behind the last chunk',
    script: exchange =>
      exchange.send(framedBy(CHUNKED, '2\r\n{}\r\n0\r\n\r\n') + SMUGGLED),
    answer: WHOLE,
  },
  {
    title: 'sends a body with 204',
    script: exchange => exchange.send('HTTP/1.1 204 No Content\r\n\r\n{}'),
    answer: '204 whole ',
  },
  {
    title: 'sends a second answer with 204',
    script: exchange =>
      exchange.send(`HTTP/1.1 204 No Content\r\n\r\n${SMUGGLED}`),
    answer: '204 whole ',
  },
  {
    title: 'tells a length of zero with 204',
    script: exchange =>
      exchange.send('HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n'),
    answer: '204 whole ',
    isHarmless: true,
  },
  {
    title: 'tells a length of something with 204',
    // RFC 9110 section 8.6 forbids it.
    script: exchange =>
      exchange.send('HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n'),
    answer: BAD,
  },
  {
    title: 'sends a body with 304',
    script: exchange => exchange.send('HTTP/1.1 304 Not Modified\r\n\r\n{}'),
    answer: '304 whole ',
  },
  {
    title: 'tells no length with HTTP/1.0, and ends the connection',
    // RFC 9112 section 6.3, rule 8: its body is all that came until the connection closed.
    script(exchange) {
      exchange.send(`HTTP/1.0 200 OK\r\n${JSON_TYPE}\r\n{}`);
      exchange.end();
    },
    answer: WHOLE,
  },
  {
    title: 'tells no length with HTTP/1.1, and ends the connection',
    script(exchange) {
      exchange.send(framedBy(''));
      exchange.end();
    },
    answer: WHOLE,
  },
  {
    title: 'tells no length, and resets the connection',
    // RFC 9112 section 8: only a connection that was closed in order ends such a body.
    async script(exchange) {
      exchange.send(framedBy(''));
      await exchange.arrived();
      exchange.reset();
    },
    answer: '200 cut',
  },
  {
    title: 'keeps a connection of HTTP/1.0',
    script: exchange =>
      exchange.send(
        framedBy('Connection: keep-alive\r\nContent-Length: 2\r\n').replace(
          '1.1',
          '1.0',
        ),
      ),
    answer: WHOLE,
    isHarmless: true,
  },
  {
    title: 'keeps no connection that it says to close',
    script: exchange =>
      exchange.send(
        framedBy('Connection: close\r\nContent-Length: 2\r\n') + SMUGGLED,
      ),
    answer: WHOLE,
  },
];

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('answers whose end is told wrongly', () => {
  let scene: FaultScene;

  useFaultScene(started => {
    scene = started;
  });

  describe.each(FAULTS)('where Kagenti $title', fault => {
    it('answers a wrongly told end as expected, and leaves nothing behind', async () => {
      const { found, expected } = await tryFault(scene, fault);
      expect(found).toEqual(expected);
    });
  });
});
