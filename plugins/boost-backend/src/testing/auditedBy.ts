import type { LogEntry } from './RecordingLogger';
import type { Portal } from './startPortal';

/**
 * What the audit log gained by one request: its beginning and its end.
 *
 * @param portal - The portal
 * @param work - Makes the request
 */
export async function auditedBy(
  portal: Portal,
  work: () => Promise<unknown>,
): Promise<readonly LogEntry[]> {
  const before = portal.auditEvents().length;
  await work();
  // The caller has the answer a moment before the event is written.
  while (portal.auditEvents().length < before + 2) {
    await new Promise(resolve => setImmediate(resolve));
  }
  return portal.auditEvents().slice(before);
}
