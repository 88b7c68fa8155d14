import type { Fault } from './testing/Fault';
import type { FaultScene } from './testing/FaultScene';
import { tryFault } from './testing/tryFault';
import { useFaultScene } from './testing/useFaultScene';

const TOO_LATE = '504 KAGENTI_TIMEOUT';
const CUT = { answer: '200 cut', audit: 'failed KAGENTI_TIMEOUT' };

/** The shortest that can be configured. */
const SECONDS = 1;

/** Each trial takes its second, and how an answer stalls is the same for both methods. */
const calls = ['get'] as const;

const headOf = (headers: string, type = 'application/json') =>
  `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n${headers}\r\n\r\n`;
const CHUNKED = 'Transfer-Encoding: chunked';

const BEFORE_THE_BODY: readonly Fault[] = [
  {
    // No GET is repeated: that Kagenti is slow does not mean that its connection is dead.
    title: 'says nothing',
    script: () => {},
    answer: TOO_LATE,
  },
  {
    title: 'stalls in the status line',
    script: exchange => exchange.send('HTTP/1.1 2'),
    answer: TOO_LATE,
    calls,
  },
  {
    title: 'stalls in the headers',
    script: exchange => exchange.send('HTTP/1.1 200 OK\r\nContent-Le'),
    answer: TOO_LATE,
    calls,
  },
  {
    title: 'stalls behind an interim answer',
    script: exchange => exchange.send('HTTP/1.1 103 Early Hints\r\n\r\n'),
    answer: TOO_LATE,
    calls,
  },
];

const IN_THE_BODY: readonly Fault[] = [
  {
    title: 'stalls behind the head of a small answer',
    script: exchange => exchange.send(headOf('Content-Length: 20')),
    answer: TOO_LATE,
    calls,
  },
  {
    title: 'stalls in a small answer',
    script: exchange => exchange.send(`${headOf('Content-Length: 20')}{`),
    answer: TOO_LATE,
    calls,
  },
  {
    title: 'stalls before the first chunk',
    script: exchange => exchange.send(headOf(CHUNKED)),
    answer: TOO_LATE,
    calls,
  },
  {
    title: 'stalls behind a chunk',
    script: exchange => exchange.send(`${headOf(CHUNKED)}1\r\n{\r\n`),
    ...CUT,
    calls,
  },
  {
    title: 'stalls in a stream of events',
    script: exchange =>
      exchange.send(
        `${headOf(CHUNKED, 'text/event-stream')}9\r\ndata: 1\n\n\r\n`,
      ),
    ...CUT,
    calls: ['stream'],
  },
  {
    title: 'stalls in an answer without a length',
    script: exchange => exchange.send(`${headOf('X-Length: none')}{}`),
    ...CUT,
    calls,
  },
];

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('answers that do not begin in time', () => {
  let scene: FaultScene;

  useFaultScene(
    started => {
      scene = started;
    },
    { requestTimeoutSeconds: SECONDS },
  );

  describe.each(BEFORE_THE_BODY)('where Kagenti $title', fault => {
    it('answers a head that is late as expected, and leaves nothing behind', async () => {
      const { found, expected } = await tryFault(scene, fault);
      expect(found).toEqual(expected);
    });
  });
});

describe('answers that stall', () => {
  let scene: FaultScene;

  useFaultScene(
    started => {
      scene = started;
    },
    { connections: { idleBodyTimeoutSeconds: SECONDS } },
  );

  describe.each(IN_THE_BODY)('where Kagenti $title', fault => {
    it('answers a body that stalls as expected, and leaves nothing behind', async () => {
      const { found, expected } = await tryFault(scene, fault);
      expect(found).toEqual(expected);
    });
  });
});
