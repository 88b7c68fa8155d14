import {
  agentChatPermission,
  platformReadPermission,
} from 'backstage-plugin-boost-common';
import { pollUntil } from '../testing/pollUntil';
import { PolicyScene } from './policyFiles/PolicyScene';

// What the watcher may take to notice a change; up to 250 ms were measured.
const RELOAD_MS = 5_000;
// boost.authorization.decisionCacheSeconds, when nothing else is said.
const MEMO_MS = 5_000;
// For the call itself.
const CALL_MS = 1_000;

const FEATURES = '/config/features';
const FEATURES_LINE = `p, role:default/agent-developer, ${platformReadPermission.name}, read, allow\n`;

const AGENT = 'team1/weather';
const CHAT = `/chat/${AGENT}/send`;
const MESSAGE = { message: 'hello' };
const ALL_ACTIONS =
  'resourceType: kagenti-agent\npermissionMapping: [read, create, update, delete, use]';
const ALL_BUT_CHAT =
  'resourceType: kagenti-agent\npermissionMapping: [read, create, update, delete]';

describe('a permission that is taken away while the portal runs', () => {
  let scene: PolicyScene;

  afterEach(() => scene?.stop(), 60_000);

  /** Whether alice may still do both of what is taken away below. */
  async function callBoth(): Promise<number[]> {
    return [await scene.call(FEATURES), await scene.call(CHAT, MESSAGE)];
  }

  /** Takes a line of the permissions away; returns when the policy engine knows. */
  async function revokeFeatures(): Promise<boolean> {
    const { files } = scene;
    await files.replace(files.permissions, [FEATURES_LINE, '']);
    return pollUntil(
      RELOAD_MS,
      async () => (await scene.ask(platformReadPermission)) === 'DENY',
    );
  }

  /** Takes an action out of a condition; returns when the policy engine knows. */
  async function revokeChat(): Promise<boolean> {
    const { files } = scene;
    await files.replace(files.conditions, [ALL_ACTIONS, ALL_BUT_CHAT]);
    return pollUntil(
      RELOAD_MS,
      async () => (await scene.ask(agentChatPermission, AGENT)) === 'DENY',
    );
  }

  it('refuses a revoked permission within the reload and the memo', async () => {
    scene = await PolicyScene.create();
    expect(await callBoth()).toEqual([200, 200]);
    expect(await scene.ask(agentChatPermission, AGENT)).toBe('ALLOW');

    expect([await revokeFeatures(), await revokeChat()]).toEqual([true, true]);
    const areRefused = await pollUntil(MEMO_MS + CALL_MS, async () =>
      (await callBoth()).every(status => status === 403),
    );

    expect(areRefused).toBe(true);
    // What was not taken away is still there.
    expect(await scene.call(`/agents/${AGENT}`)).toBe(200);
  }, 240_000);

  it('refuses a revoked permission at once after the reload when nothing is remembered', async () => {
    scene = await PolicyScene.create({
      boost_authorization_decisionCacheSeconds: '0',
    });
    expect(await callBoth()).toEqual([200, 200]);

    expect(await revokeFeatures()).toBe(true);
    expect(await callBoth()).toEqual([403, 200]);
    expect(await revokeChat()).toBe(true);
    expect(await callBoth()).toEqual([403, 403]);

    expect(await scene.call(`/agents/${AGENT}`)).toBe(200);
  }, 240_000);
});
