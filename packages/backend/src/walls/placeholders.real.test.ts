import { agentChatPermission } from 'backstage-plugin-boost-common';
import { pollUntil } from '../testing/pollUntil';
import { PolicyScene } from './policyFiles/PolicyScene';

// What the watcher may take to notice a change; up to 250 ms were measured.
const RELOAD_MS = 5_000;

const ALL_ACTIONS =
  'resourceType: kagenti-agent\npermissionMapping: [read, create, update, delete, use]';
const ALL_BUT_CHAT =
  'resourceType: kagenti-agent\npermissionMapping: [read, create, update, delete]';
const OF_THE_DEVELOPER = `---
result: CONDITIONAL
roleEntityRef: role:default/agent-developer
pluginId: boost
`;
const CHAT_WITH_THEIR_OWN = `${OF_THE_DEVELOPER}resourceType: kagenti-agent
permissionMapping: [use]
conditions:
  rule: IS_CREATED_BY
  resourceType: kagenti-agent
  params: { users: [$currentUser] }
`;
const TOOLS = `${OF_THE_DEVELOPER}resourceType: kagenti-tool\n`;

const FRESH = {
  name: 'fresh',
  namespace: 'team1',
  deploymentMethod: 'image',
  containerImage: 'example/fresh:v1',
};
const MESSAGE = { message: 'hello' };

describe('placeholders of the RBAC backend', () => {
  let scene: PolicyScene;

  afterEach(() => scene?.stop(), 60_000);

  it('puts the caller in the place of $currentUser', async () => {
    scene = await PolicyScene.create({
      boost_authorization_decisionCacheSeconds: '0',
    });
    const { files } = scene;
    expect(await scene.call('/agents', FRESH)).toBe(200);
    expect(await scene.call('/chat/team1/weather/send', MESSAGE)).toBe(200);

    await files.replace(
      files.conditions,
      [ALL_ACTIONS, ALL_BUT_CHAT],
      [TOOLS, `${CHAT_WITH_THEIR_OWN}${TOOLS}`],
    );
    const isKnown = await pollUntil(
      RELOAD_MS,
      async () =>
        (await scene.ask(agentChatPermission, 'team1/fresh')) === 'ALLOW' &&
        (await scene.ask(agentChatPermission, 'team1/weather')) === 'DENY',
    );

    expect(isKnown).toBe(true);
    expect(await scene.call('/chat/team1/fresh/send', MESSAGE)).toBe(200);
    expect(await scene.call('/chat/team1/weather/send', MESSAGE)).toBe(403);
  }, 240_000);
});
