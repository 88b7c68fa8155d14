import { mockCredentials } from '@backstage/backend-test-utils';
import type { FuzzCaller } from './FuzzScene';
import type { SmugglingCase } from './smugglingArbitrary';
import { smugglingTechniques } from './smugglingTechniques';
import { MOUNT } from './targetArbitrary';

const INVALID = mockCredentials.user.invalidHeader();

/** What the hidden requests ask for. */
export const HIDDEN_PATH = '/tools/hidden/hidden/route-status';

/**
 * The bytes of a case.
 *
 * @param smuggled - The case
 * @param callers - Who makes the first request, and who the hidden ones
 */
export function writeSmuggled(
  smuggled: SmugglingCase,
  callers: { outer: FuzzCaller; hidden: FuzzCaller },
): string {
  const { method, path, padding, credentials, hiddenCount } = smuggled;
  const technique = smugglingTechniques[smuggled.technique];
  const { version = ' HTTP/1.1', lineEnd = '\r\n' } = technique;
  const hidden = [
    `GET ${MOUNT}${HIDDEN_PATH} HTTP/1.1`,
    'Host: portal',
    ...(credentials === 'own'
      ? [`Authorization: ${callers.hidden.authorization}`]
      : []),
    ...(credentials === 'invalid' ? [`Authorization: ${INVALID}`] : []),
    '\r\n',
  ]
    .join('\r\n')
    .repeat(hiddenCount);
  const body = technique.body?.(hidden) ?? hidden;
  const lines = [
    `${method} ${MOUNT}${path}${version}`,
    'Host: portal',
    `Authorization: ${callers.outer.authorization}`,
    ...padding,
    ...(technique.headers ?? []),
  ];
  const head = lines.join(lineEnd).replaceAll('{length}', String(body.length));
  return head + lineEnd + lineEnd + body;
}
