import type { WallsCall } from '../calls/WallsCall';
import type { RawAnswer } from '../../testing/RawAnswer';
import { expectedSecrets } from './expectedSecrets';
import { findPlanted } from './findPlanted';

const NOUNS = { agent: 'Agent', tool: 'Tool' };
const NAMESPACES = ['team1', 'team2'];
const EMPTY_LIST = '{"items":[]}';

/** What is wrong with an answer, by the word of the table; undefined when nothing is. */
export function findOutcomeFault(
  call: WallsCall,
  answer: RawAnswer,
): string | undefined {
  const { expected, kind, name, namespace } = call;
  const { status, body } = answer;
  switch (expected) {
    case 'whole': {
      const missing = [...expectedSecrets(call)].filter(
        secret => !findPlanted(body).has(secret),
      );
      return (
        findStatusFault(answer, 200) ?? found('is without', missing.join(', '))
      );
    }
    case 'redacted':
      return (
        findStatusFault(answer, 200) ??
        found('shows', [...findPlanted(body)].join(', ')) ??
        (body.includes(`"${name}"`) ? undefined : 'is without its name')
      );
    case 'both':
      return findListFault(answer, NAMESPACES);
    case 'team1':
      return findListFault(answer, ['team1']);
    case 'rows':
      return findListFault(answer, [namespace ?? '']);
    case 'empty':
      return (
        findStatusFault(answer, 200) ??
        (body === EMPTY_LIST ? undefined : `is no empty list: ${body}`)
      );
    case '403':
      return findRefusalFault(answer, 'NOT_PERMITTED', call.permission);
    case 'host':
      return findRefusalFault(answer, 'HOST_NOT_ALLOWED', '');
    case 'hidden': {
      const detail = `${NOUNS[kind]} '${name}' not found in namespace '${namespace}'`;
      return status === 404 && body === JSON.stringify({ detail })
        ? undefined
        : `is ${status} ${body.slice(0, 200)}`;
    }
    default:
      return findStatusFault(answer, Number(expected));
  }
}

function found(what: string, secrets: string): string | undefined {
  return secrets === '' ? undefined : `${what} ${secrets}`;
}

function findStatusFault(answer: RawAnswer, expected: number) {
  const { status, body } = answer;
  if (status === expected) return undefined;
  return `is ${status} ${body.slice(0, 200)}`;
}

/** Names of namespaces stand in lists as whole values. */
function findListFault(answer: RawAnswer, shown: readonly string[]) {
  const fault = findStatusFault(answer, 200);
  if (fault !== undefined) return fault;
  const wrong = NAMESPACES.filter(
    each => answer.body.includes(`"${each}"`) !== shown.includes(each),
  );
  return found('has too many or too few rows of', wrong.join(' and of '));
}

function findRefusalFault(answer: RawAnswer, code: string, permission: string) {
  const fault = findStatusFault(answer, 403);
  if (fault !== undefined) return fault;
  const { error } = JSON.parse(answer.body);
  // A whole name: one permission's name may begin another's.
  const names = String(error.message).split(/[\s,]+/);
  const isNamed =
    permission === '' ||
    names.some(word => word.replace(/\.$/, '') === permission);
  return error.code === code && isNamed
    ? undefined
    : `refuses with ${error.code}: ${error.message}`;
}
