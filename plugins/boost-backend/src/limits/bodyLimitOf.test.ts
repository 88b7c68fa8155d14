import { routeTable } from '../routes/routeTable';
import { bodyLimitOf } from './bodyLimitOf';
import { createBodyLimits } from './createBodyLimits';

const limits = createBodyLimits({
  requestsPerMinute: 0,
  streamsPerUser: 0,
  messageBytes: 2_000,
  definitionBytes: 3_000,
});

// What is said to somebody; every other body defines something.
const MESSAGES = [
  '/chat/{namespace}/{name}/send',
  '/chat/{namespace}/{name}/stream',
  '/tools/{namespace}/{name}/connect',
  '/tools/{namespace}/{name}/invoke',
];

describe('bodyLimitOf', () => {
  it('takes chats and tool calls for messages, and every other body for a definition', () => {
    for (const route of routeTable) {
      expect([route.path, bodyLimitOf(route, limits).maximumBytes]).toEqual([
        route.path,
        MESSAGES.includes(route.path) ? 2_000 : 3_000,
      ]);
    }
    expect(routeTable.map(({ path }) => path)).toEqual(
      expect.arrayContaining(MESSAGES),
    );
  });

  it('names the limit in bytes and the key that raises it', () => {
    expect(limits.message.refuse()).toMatchObject({
      code: 'BODY_TOO_LARGE',
      statusCode: 413,
      message:
        'The body is larger than 2000 bytes, which is the most that this route takes. Send a smaller one, or ask an administrator to raise boost.kagenti.limits.messageBytes.',
    });
    expect(limits.definition.refuse().message).toMatch(
      /3000 bytes.*boost\.kagenti\.limits\.definitionBytes\.$/,
    );
  });
});
