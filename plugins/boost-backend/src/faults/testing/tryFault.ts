import type { Fate, Fault } from './Fault';
import type { FaultScene } from './FaultScene';
import { calls } from './calls';

/** What a fault makes of a call, beside what the caller sees. */
interface Trial extends Required<Fate> {
  /** Whether the faulty connection was ended, or used for the next request. */
  readonly connection: 'ended' | 'used on';
  /** Whether a call after it was answered as if nothing had been. */
  readonly isWellAfter: boolean;
}

/** What is left when all is over. */
const NOTHING = { news: [] };

/** Each fault more often than it may be met, should a call be repeated without end. */
const TIMES = 5;

/**
 * Tries a fault with each of its calls, over a new connection and over one that was used
 * before.
 *
 * @param scene - Where
 * @param fault - The fault
 * @returns what became of each call and what was left, and what should have been
 */
export async function tryFault(
  scene: FaultScene,
  fault: Fault,
): Promise<{ found: unknown; expected: unknown }> {
  await scene.begin();
  const found: Record<string, Trial> = {};
  const expected: Record<string, Trial> = {};
  for (const name of fault.calls ?? (['get', 'post'] as const)) {
    for (const connection of connectionsOf(name)) {
      const isKeptGet = name === 'get' && connection === 'kept';
      const trial = `${name}, ${connection} connection`;
      found[trial] = await tryOnce(scene, fault, name, connection);
      expected[trial] = expectedOf(
        fault,
        isKeptGet ? fault.keptGet : undefined,
      );
    }
  }
  return {
    found: { ...found, left: await scene.findLeft() },
    expected: { ...expected, left: NOTHING },
  };
}

/** A stream has a connection of its own, which no other call was made on. */
function connectionsOf(name: keyof typeof calls) {
  return name === 'stream' ? (['new'] as const) : (['new', 'kept'] as const);
}

async function tryOnce(
  scene: FaultScene,
  fault: Fault,
  name: keyof typeof calls,
  connection: 'new' | 'kept',
): Promise<Trial> {
  const { upstream } = scene;
  await upstream.dropConnections();
  if (connection === 'kept' && !(await scene.isWell())) {
    throw new Error('There is no connection to keep: an ordinary call failed');
  }
  const before = upstream.exchanges.length;
  upstream.answerNext(fault.script, { times: TIMES });
  const { result: answer, audit } = await scene.observe(() =>
    scene.call(calls[name]),
  );
  const exchanges = upstream.exchanges.slice(before);
  upstream.forgetScripts();
  const [faulty] = exchanges;
  if (faulty && faulty.isFirst !== (connection === 'new')) {
    throw new Error(`The fault did not meet a ${connection} connection`);
  }
  if (!fault.isHarmless) await Promise.all(exchanges.map(each => each.closed));
  const isWellAfter = await scene.isWell();
  const isUsedOn = upstream.exchanges.at(-1)?.socket === faulty?.socket;
  return {
    answer,
    asked: exchanges.length,
    audit,
    connection: isUsedOn ? 'used on' : 'ended',
    isWellAfter,
  };
}

function expectedOf(fault: Fault, special: Fate | undefined): Trial {
  const { answer, asked = 1, audit = auditOf(answer) } = special ?? fault;
  return {
    answer,
    asked,
    audit,
    connection: fault.isHarmless ? 'used on' : 'ended',
    isWellAfter: true,
  };
}

function auditOf(answer: string): string {
  const [status, word] = answer.split(' ');
  if (word === 'cut') return 'failed KAGENTI_BAD_ANSWER';
  if (word !== 'whole') return `failed ${word}`;
  return Number(status) < 400 ? 'answered' : 'refused';
}
