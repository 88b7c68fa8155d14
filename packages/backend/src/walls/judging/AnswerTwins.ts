import { createHash } from 'node:crypto';
import type { RawAnswer } from '../../testing/RawAnswer';
import type { WallsCall } from '../calls/WallsCall';

const DETAILS = [
  'GET /agents/{namespace}/{name}',
  'GET /tools/{namespace}/{name}',
];

/** What tells the time and the request, and nothing about what was asked for. */
const OF_THE_REQUEST: ReadonlySet<string> = new Set(['date', 'x-request-id']);

/**
 * Answers that have to be equal to the byte but for the names in them and the time: all
 * about what is hidden and what does not exist, and all refusals of one operation.
 */
export class AnswerTwins {
  readonly #answers = new Map<string, string>();

  private constructor() {}

  static create(): AnswerTwins {
    return new AnswerTwins();
  }

  /**
   * @param call - A call
   * @param answer - Its answer
   * @returns How it differs from an earlier one that it has to be equal to
   */
  findDifference(call: WallsCall, answer: RawAnswer): string | undefined {
    const key = keyOf(call);
    if (key === undefined) return undefined;
    const plain = replaceNames(call, answer);
    const twin = this.#answers.get(key);
    this.#answers.set(key, twin ?? plain);
    return twin === undefined || twin === plain
      ? undefined
      : `differs from another answer that it has to be equal to.\n${plain}\nThe other:\n${twin}`;
  }
}

function keyOf({ role, operation, expected, kind }: WallsCall) {
  // Kagenti's own word for what is absent is the measure of what is hidden.
  const isAbsent = expected === '404' && DETAILS.includes(operation);
  if (expected === 'hidden' || isAbsent) return `absent ${kind}`;
  return expected === '403' ? `refused ${role} ${operation}` : undefined;
}

function replaceNames(call: WallsCall, answer: RawAnswer): string {
  const { status, rawHeaders, body } = answer;
  const headers: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name, value] = rawHeaders.slice(index, index + 2);
    if (!OF_THE_REQUEST.has(name.toLowerCase())) {
      headers.push(`${name}: ${value}`);
    }
  }
  const text = [status, ...headers, '', body]
    .join('\n')
    .replace(digestOf(body), '{digest}');
  return [
    [call.name, '{name}'],
    [call.namespace, '{namespace}'],
  ].reduce(
    (plain, [own, placeholder]) =>
      own === undefined ? plain : plain.replaceAll(own, placeholder ?? ''),
    text,
  );
}

/** What Express makes the ETag of: nothing but the body, with the names in it. */
function digestOf(body: string): string {
  return createHash('sha1').update(body).digest('base64').slice(0, 27);
}
