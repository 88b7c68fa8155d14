// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatRootReport } from './formatRootReport.mjs';

const TEXT = `## API Report File for "one"

\`\`\`ts
import { Config } from '@backstage/config';

// @public
export class TokenManager {
    static create(options: TokenManagerOptions): TokenManager;
}

// @public (undocumented)
export function read(config: Config): string;
export function read(): string;

// @public
const plugin: object;
export { plugin as default }

// @public
export type Mode = 'a' | 'b';
\`\`\`
`;

test('lists the public names of each package with a link to its report', () => {
  const page = formatRootReport([
    {
      name: 'one',
      description: 'The first.',
      path: 'packages/one/report.api.md',
      text: TEXT,
    },
  ]);
  assert.ok(
    page.includes('## [one](packages/one/report.api.md)\n\nThe first.'),
  );
  assert.deepEqual(page.match(/^\| `.*$/gm), [
    '| `Mode` | type |',
    '| `TokenManager` | class |',
    '| `default` | export |',
    '| `read` | function |',
  ]);
});
