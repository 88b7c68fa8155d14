import type { Fault } from './testing/Fault';
import type { FaultScene } from './testing/FaultScene';
import { tryFault } from './testing/tryFault';
import { useFaultScene } from './testing/useFaultScene';

const BAD = '502 KAGENTI_BAD_ANSWER';
const CUT = '200 cut';

/** More than is read whole before the caller gets anything. */
const LARGE_BYTES = 300_000;

const headOf = (headers: string, type = 'application/json') =>
  `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n${headers}\r\n\r\n`;

const HEADS = {
  small: headOf('Content-Length: 20'),
  large: headOf(`Content-Length: ${LARGE_BYTES}`),
  chunked: headOf('Transfer-Encoding: chunked'),
  stream: headOf('Transfer-Encoding: chunked', 'text/event-stream'),
};
const PARTS = {
  small: '{"a":',
  large: 'x'.repeat(LARGE_BYTES - 1),
  chunked: '5\r\n{"a":\r\n',
  stream: '9\r\ndata: 1\n\n\r\n',
};

/** An answer whose connection goes away, in order or not, after what was sent. */
function breaksAfter(how: 'end' | 'reset', sent: string): Fault['script'] {
  return async exchange => {
    exchange.send(sent);
    await exchange.arrived();
    exchange[how]();
  };
}

function rows(
  kind: keyof typeof HEADS,
  expected: { afterHead: string; inBody: string },
): Fault[] {
  const calls = kind === 'stream' ? (['stream'] as const) : undefined;
  return (['reset', 'end'] as const).flatMap(how => [
    {
      title: `${how}s the connection after the head of a ${kind} answer`,
      script: breaksAfter(how, HEADS[kind]),
      answer: expected.afterHead,
      calls,
    },
    {
      title: `${how}s the connection in the body of a ${kind} answer`,
      script: breaksAfter(how, HEADS[kind] + PARTS[kind]),
      answer: expected.inBody,
      calls,
    },
  ]);
}

const FAULTS: readonly Fault[] = [
  // A small answer is passed on when it is there: its caller can still be told.
  ...rows('small', { afterHead: BAD, inBody: BAD }),
  ...rows('large', { afterHead: BAD, inBody: CUT }),
  ...rows('chunked', { afterHead: BAD, inBody: CUT }),
  // The head of a stream is passed on before its first event.
  ...rows('stream', { afterHead: CUT, inBody: CUT }),
];

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('answers that break off', () => {
  let scene: FaultScene;

  useFaultScene(started => {
    scene = started;
  });

  describe.each(FAULTS)('where Kagenti $title', fault => {
    it('answers a body that breaks off as expected, and leaves nothing behind', async () => {
      const { found, expected } = await tryFault(scene, fault);
      expect(found).toEqual(expected);
    });
  });
});
