import { kagentiAdminPermission } from 'backstage-plugin-boost-common';
import { relayOrFail } from '../relay/relayOrFail';
import { sendJson } from '../answers/sendJson';
import type { AuthorizedCall } from '../authorization/AuthorizedCall';
import { permissionToRead } from '../authorization/permissionToRead';
import { canPass } from '../conditions/canPass';
import { answerFields } from '../redaction/answerFields';
import type { KagentiList } from '../routes/KagentiList';
import { rowKinds } from '../routes/rowKinds';
import { fetchRows } from './fetchRows';
import { filterRows } from './filterRows';
import { planListCalls } from './planListCalls';

/**
 * Answers the part of a list that the caller may read.
 *
 * @param call - The request
 * @param list - The list that its route answers
 * @param timeoutSeconds - How long each of Kagenti's answers may take to be complete
 * @throws RequestRefusal or KagentiError when there is no list to answer
 * @internal
 */
export async function answerList(
  call: AuthorizedCall,
  list: KagentiList,
  timeoutSeconds: number,
): Promise<void> {
  const { match, query, response, conditionOf, facts, send, note } = call;
  const conditions = rowKinds(match.route).map(
    kind => [kind, conditionOf(permissionToRead[kind])] as const,
  );
  const calls = planListCalls(list, query, namespace =>
    conditions.some(([, condition]) => canPass(condition, { namespace })),
  );
  note({ decision: 'filtered', calls: calls.length });
  const fetched = await fetchRows(calls, { list, send, timeoutSeconds });
  if (!Array.isArray(fetched)) {
    note({ upstreamStatus: fetched.status });
    await relayOrFail(fetched, response);
    return;
  }
  const rows = await filterRows(fetched, new Map(conditions), facts);
  if (list === 'namespaces') {
    sendJson(response, 200, { namespaces: rows });
    return;
  }
  // Builds name the address of their sources, which can hold a password.
  const isReduced =
    list === 'builds' && conditionOf(kagentiAdminPermission) !== true;
  const items = isReduced
    ? rows.flatMap(row => answerFields.buildListItem.safeParse(row).data ?? [])
    : rows;
  sendJson(response, 200, { items });
}
