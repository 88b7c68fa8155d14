import type { PortalCall } from '../../testing/callPortal';

const JSON_BODY = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
};

/** Calls whose answers are passed on as they are. */
export const calls = {
  get: { path: '/kagenti/agents/team1/weather/route-status' },
  post: {
    ...JSON_BODY,
    path: '/kagenti/agents/parse-env',
    body: '{"content":"A=1"}',
  },
  send: {
    ...JSON_BODY,
    path: '/kagenti/chat/team1/weather/send',
    body: '{"message":"hello"}',
  },
  stream: {
    ...JSON_BODY,
    path: '/kagenti/chat/team1/weather/stream',
    body: '{"message":"hello"}',
  },
} satisfies Record<string, PortalCall>;
