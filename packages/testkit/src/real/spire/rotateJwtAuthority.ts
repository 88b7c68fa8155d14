import { decodeProtectedHeader } from 'jose';
import { waitUntil } from '../waitUntil';
import type { SpireAgent } from './SpireAgent';
import type { SpireServer } from './SpireServer';

interface Authority {
  readonly authority_id: string;
}

const PROBE = 'rotation';

/**
 * Replaces the server's JWT authority in the steps that SPIRE has for it:
 * prepare, activate, taint, revoke.
 *
 * @remarks
 * The agent keeps JWT-SVIDs for half of their life and drops them only when it
 * hears that their key is tainted. A key that is revoked before the agent has
 * heard so would go on in what the agent keeps; an SVID that is kept for a probe
 * tells when it has.
 */
export async function rotateJwtAuthority(
  server: SpireServer,
  agent: SpireAgent,
): Promise<void> {
  const call = (words: string, authority?: Authority) =>
    server.command.runForJson<Record<string, Authority>>(
      `localauthority jwt ${words}`,
      authority ? ['-authorityID', authority.authority_id] : [],
    );
  const { active: old } = await call('show');
  const isProbing = agent.isRunning && (await agent.readIds()).length > 0;
  const readKeyId = async () =>
    decodeProtectedHeader(await agent.fetchJwtSvid(PROBE)).kid;
  if (isProbing) await readKeyId();

  const { prepared_authority: prepared } = await call('prepare');
  await call('activate', prepared);
  await call('taint', old);
  if (isProbing) {
    await waitUntil(
      'The agent gives SVIDs of the new key',
      async () => (await readKeyId()) === prepared.authority_id,
    );
  }
  await call('revoke', old);
}
