// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GoBuild } from './go/GoBuild.mjs';
import { requireGo } from './go/requireGo.mjs';
import { CachedInstallation } from './install/CachedInstallation.mjs';
import { formatGoModule } from './kubernetes/formatGoModule.mjs';

const VERSION = '1.34.4';
const MODULE = `k8s.io/kubernetes@v${VERSION}`;
// What its go.mod asks for.
const GO_VERSION = '1.24.0';
const PROGRAM = 'kubernetes-apiserver';

const [major, minor] = VERSION.split('.');
const LINKER_OPTIONS = [
  '-s -w',
  // It would call itself v0.0.0 otherwise.
  `-X k8s.io/component-base/version.gitVersion=v${VERSION}`,
  `-X k8s.io/component-base/version.gitMajor=${major}`,
  `-X k8s.io/component-base/version.gitMinor=${minor}`,
].join(' ');

const source = readFileSync(
  new URL('./kubernetes/main.go', import.meta.url),
  'utf8',
);
const digest = createHash('sha256').update(source).digest('hex').slice(0, 8);

const cached = new CachedInstallation('kubernetes', `${VERSION}-${digest}`);

/** A real kube-apiserver with etcd inside, compiled. */
export const kubernetes = {
  name: 'kubernetes',
  isInstalled: () => cached.isInstalled(),
  /** @param {import('./install/StepLog.mjs').StepLog} log */
  async install(log) {
    const environment = {
      ...(await requireGo(GO_VERSION, log)),
      CGO_ENABLED: '0',
    };
    await cached.install(async work => {
      const module = join(work, PROGRAM);
      const folder = join(work, 'programs');
      mkdirSync(module);
      mkdirSync(folder);
      const build = new GoBuild({ log, folder: module, environment });
      await log.step('downloading', async () => {
        const lines = await build.call(['mod', 'download', '-json', MODULE]);
        const { GoMod } = JSON.parse(lines.join('\n'));
        const original = readFileSync(GoMod, 'utf8');
        writeFileSync(
          join(module, 'go.mod'),
          formatGoModule(original, VERSION),
        );
        writeFileSync(join(module, 'main.go'), source);
        await build.call(['mod', 'tidy']);
      });
      await build.compile(['.'], folder, [
        '-trimpath',
        '-ldflags',
        LINKER_OPTIONS,
      ]);
      return { folder };
    });
  },
};
