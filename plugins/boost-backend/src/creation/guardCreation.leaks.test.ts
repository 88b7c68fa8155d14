import { inspect } from 'node:util';
import type { JsonObject, JsonValue } from '@backstage/types';
import { guardCreation } from './guardCreation';
import { OutboundHosts } from './outbound/OutboundHosts';
import { readCreation } from './readCreation';

const MARK = 'Marked-3f9a';
const LOWER_MARK = MARK.toLowerCase();

const options = {
  kind: 'agent' as const,
  secretNames: ['listed'],
  holdsAdmin: false,
  hosts: OutboundHosts.create({
    allowedHosts: ['git.example', `${LOWER_MARK}.example`],
    lookUp: async host => {
      if (host === 'git.example') throw new Error(`ENOTFOUND ${MARK}`);
      return ['10.0.0.1'];
    },
  }),
};

async function refusalOf(body: JsonObject): Promise<unknown> {
  try {
    const { body: sent } = readCreation('agent', body);
    await guardCreation('creation', sent, options);
    await guardCreation('environmentUrl', body, options);
  } catch (error) {
    return error;
  }
  return undefined;
}

const fields: [string, JsonValue][] = [
  ['name', MARK],
  ['name', { [LOWER_MARK]: MARK }],
  ['namespace', MARK],
  ['protocol', `${MARK}/`],
  ['framework', [MARK]],
  ['llmPreset', [MARK]],
  ['llmPreset', MARK],
  ['registrySecret', MARK],
  ['registrySecret', { value: MARK }],
  ['registrySecret', [{ name: MARK }]],
  ['envVars', [{ name: MARK, valueFrom: { secretKeyRef: { name: MARK } } }]],
  ['gitUrl', MARK],
  ['gitUrl', [MARK]],
  ['gitUrl', `https://${MARK}@git.example/`],
  ['gitUrl', `https://user:${MARK}@git.example/`],
  ['gitUrl', `https://git.example/${MARK}`],
  ['gitUrl', `https://${MARK}.example/a`],
  ['gitUrl', `https://unlisted-${MARK}.example/a`],
  ['gitUrl', `${MARK}@git.example:a`],
  ['git_url', { inner: { gitUrl: MARK } }],
  ['url', MARK],
  ['url', `https://git.example/?token=${MARK}`],
];

describe('guardCreation', () => {
  it.each(fields)('repeats nothing of %s when it is %j', async (key, value) => {
    const error = await refusalOf({ name: 'a', [key]: value });
    expect(error).toMatchObject({
      code: expect.stringMatching(
        /^(BAD_REQUEST_BODY|NOT_PERMITTED|HOST_NOT_ALLOWED)$/,
      ),
    });
    const shown = `${error}${inspect(error, { depth: 9, showHidden: true })}`;
    expect(shown.toLowerCase()).not.toContain(LOWER_MARK);
  });
});
