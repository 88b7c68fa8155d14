import { kagentiAdminPermission } from 'backstage-plugin-boost-common';
import type { KagentiAnswer } from 'backstage-plugin-boost-node';
import { absentAnswer } from '../answers/absentAnswer';
import { answerDetail } from '../answers/answerDetail';
import { relayAnswer } from '../relay/relayAnswer';
import { relayOrFail } from '../relay/relayOrFail';
import { takenAnswer } from '../answers/takenAnswer';
import type { AuthorizedCall } from '../authorization/AuthorizedCall';
import { judgeNamed } from '../authorization/judgeNamed';
import type { Subject } from '../resources/Subject';
import { prepareBody } from './prepareBody';
import type { ProxyParts } from './ProxyParts';

/**
 * Answers everything that is no list: judges what the request is about, sends it on, and
 * gives the answer back, reduced where it has to be.
 *
 * @param call - The request
 * @param parts - What it takes
 * @throws RequestRefusal or KagentiError when there is no answer of Kagenti to give
 * @internal
 */
export async function answerOperation(
  call: AuthorizedCall,
  parts: ProxyParts,
): Promise<void> {
  const { match, request, response, caller, note } = call;
  const { route } = match;
  const named = subjectOf(call);
  if (named && (await judgePath(named, call, parts)) === 'hidden') {
    note({ decision: 'hidden' });
    // Bytes of the body that nobody reads must not be taken for a second request.
    if (!request.complete) response.shouldKeepAlive = false;
    await relayAnswer(absentAnswer(named), response);
    return;
  }
  const { body, created } = await prepareBody(call, named, parts);
  note({ decision: 'allowed' });
  const subject = named ?? created?.subject;
  if (created && (await isNameTaken(created.subject, call, parts))) {
    note({ decision: 'refused' });
    await relayAnswer(takenAnswer(created.subject), response);
    return;
  }
  const creatorNote = await parts.creatorNotes.before(route, subject, created);
  const answer = await call.send(call.query, body);
  if (answer.status < 300) await creatorNote.succeeded(caller.userEntityRef);
  // An answer that overtakes its request leaves bytes on the connection that
  // nobody reads, so no second request may follow on it.
  if (!request.complete) response.shouldKeepAlive = false;
  await giveAnswer(answer, named, call, parts);
}

function subjectOf({ match }: AuthorizedCall): Subject | undefined {
  const { route, namespace, name } = match;
  const { kind } = route;
  if (kind !== 'agent' && kind !== 'tool') return undefined;
  return namespace && name ? { kind, namespace, name } : undefined;
}

function judgePath(
  subject: Subject,
  { match, caller, conditionOf, facts }: AuthorizedCall,
  { decisions }: ProxyParts,
): Promise<'allowed' | 'hidden'> {
  const { route } = match;
  return judgeNamed({
    route,
    subject,
    condition: conditionOf(route.permission),
    facts,
    ask: async permission => {
      const [condition] = await decisions.decide(caller, [permission]);
      return condition ?? false;
    },
  });
}

/**
 * Kagenti refuses a name only where a workload of the same sort has it. A job beside a
 * deployment of its name would get the other's calls, since services find pods by name
 * alone, and deleting one deletes both.
 */
async function isNameTaken(
  { namespace, name }: Subject,
  { caller, signal, clock }: AuthorizedCall,
  { workloads }: ProxyParts,
): Promise<boolean> {
  // By way of agents Kagenti finds every sort of workload.
  const subject = { kind: 'agent', namespace, name } as const;
  const user = caller.userEntityRef;
  return (await workloads.read(subject, { user, signal, clock })) !== undefined;
}

async function giveAnswer(
  answer: KagentiAnswer,
  named: Subject | undefined,
  { match, response, conditionOf, note }: AuthorizedCall,
  { config }: ProxyParts,
): Promise<void> {
  const { reduced } = match.route;
  if (answer.status >= 400 || !reduced || !named) {
    await relayOrFail(answer, response);
    return;
  }
  const outcome = await answerDetail(answer, response, {
    form: reduced,
    isWhole: conditionOf(kagentiAdminPermission) === true,
    subject: named,
    timeoutSeconds: config.kagenti.requestTimeoutSeconds,
  });
  if (outcome === 'hidden') note({ decision: 'hidden' });
}
