import type { Fault } from './testing/Fault';
import type { FaultScene } from './testing/FaultScene';
import { tryFault } from './testing/tryFault';
import { useFaultScene } from './testing/useFaultScene';

const BAD = '502 KAGENTI_BAD_ANSWER';
const CUT = '200 cut';
const WHOLE = '200 whole {}';

const HEAD =
  'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
const CHUNK = '2\r\n{}\r\n';

const FAULTS: readonly Fault[] = [
  ...[
    ['is no number', 'zz\r\n'],
    ['is negative', '-2\r\n'],
    ['is written as in a program', '0x2\r\n'],
    ['no number holds', `${'f'.repeat(20)}\r\n`],
    ['is missing', '\r\n{}\r\n'],
  ].map(([title, bytes]) => ({
    title: `sends a first chunk whose size ${title}`,
    // The caller has nothing yet, and can be told.
    script: (exchange: { send(bytes: string): void }) =>
      exchange.send(HEAD + bytes),
    answer: BAD,
  })),
  {
    title: 'sends a second chunk whose size is no number',
    async script(exchange) {
      exchange.send(HEAD + CHUNK);
      await exchange.arrived();
      exchange.send('zz\r\n');
    },
    answer: CUT,
  },
  {
    title: 'sends a chunk that is longer than its size',
    async script(exchange) {
      exchange.send(`${HEAD}2\r\n{}`);
      await exchange.arrived();
      exchange.send('}\r\n0\r\n\r\n');
    },
    answer: CUT,
  },
  {
    title: 'ends the connection before the first chunk',
    script(exchange) {
      exchange.send(HEAD);
      exchange.end();
    },
    answer: BAD,
  },
  {
    title: 'ends the connection in a chunk',
    script(exchange) {
      exchange.send(`${HEAD}5\r\n{`);
      exchange.end();
    },
    answer: CUT,
  },
  {
    title: 'ends the connection between chunks',
    script(exchange) {
      exchange.send(HEAD + CHUNK);
      exchange.end();
    },
    answer: CUT,
  },
  {
    title: 'ends the connection in the last chunk',
    script(exchange) {
      exchange.send(`${HEAD}${CHUNK}0\r\n`);
      exchange.end();
    },
    answer: CUT,
  },
  {
    title: 'sends trailers behind the last chunk',
    script: exchange =>
      exchange.send(`${HEAD}${CHUNK}0\r\nX-Sum: 1\r\nSet-Cookie: a=b\r\n\r\n`),
    answer: WHOLE,
    isHarmless: true,
  },
  {
    title: 'sends trailers of more than 16 KiB',
    async script(exchange) {
      exchange.send(HEAD + CHUNK);
      await exchange.arrived();
      exchange.send(`0\r\nX-Sum: ${'1'.repeat(20_000)}\r\n\r\n`);
    },
    answer: CUT,
  },
  {
    title: 'sends each byte as a chunk with an extension',
    script: exchange =>
      exchange.send(`${HEAD}1;a=b\r\n{\r\n1;c="d"\r\n}\r\n0;e\r\n\r\n`),
    answer: WHOLE,
    isHarmless: true,
  },
];

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('faults in chunks', () => {
  let scene: FaultScene;

  useFaultScene(started => {
    scene = started;
  });

  describe.each(FAULTS)('where Kagenti $title', fault => {
    it('answers broken chunks as expected, and leaves nothing behind', async () => {
      const { found, expected } = await tryFault(scene, fault);
      expect(found).toEqual(expected);
    });
  });
});
