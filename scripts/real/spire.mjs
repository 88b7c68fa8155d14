// @ts-check
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { GoBuild } from './go/GoBuild.mjs';
import { requireGo } from './go/requireGo.mjs';
import { CachedInstallation } from './install/CachedInstallation.mjs';
import { requirePrograms } from './requirePrograms.mjs';

const VERSION = '1.14.5';
const MODULE = `github.com/spiffe/spire@v${VERSION}`;
// What its go.mod asks for.
const GO_VERSION = '1.26.2';

const cached = new CachedInstallation('spire', VERSION);

/** A real SPIRE server and agent, compiled. */
export const spire = {
  name: 'spire',
  isInstalled: () => cached.isInstalled(),
  /** @param {import('./install/StepLog.mjs').StepLog} log */
  async install(log) {
    const environment = {
      ...(await requireGo(GO_VERSION, log)),
      // Its database, SQLite, is written in C.
      CGO_ENABLED: '1',
    };
    const compiler = { debianPackage: 'g++', otherwise: 'a C compiler (gcc)' };
    await requirePrograms({ gcc: compiler }, log);
    await cached.install(async work => {
      const outside = new GoBuild({ log, folder: work, environment });
      const lines = await log.step('downloading', () =>
        outside.call(['mod', 'download', '-json', MODULE]),
      );
      // Its go.mod replaces modules, which `go install` of another module refuses: it is built where it lies.
      const { Dir } = JSON.parse(lines.join('\n'));
      const inside = new GoBuild({ log, folder: Dir, environment });
      const folder = join(work, 'programs');
      mkdirSync(folder);
      await inside.compile(
        ['./cmd/spire-server', './cmd/spire-agent'],
        folder,
        ['-ldflags', '-s -w'],
      );
      return { folder };
    });
  },
};
