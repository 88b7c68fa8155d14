import { findProgram } from '../findProgram';
import { readManifest } from '../readManifest';
import type { SpireInstallation } from './SpireInstallation';

/** The programs of an installed SPIRE. */
export interface SpirePrograms {
  readonly server: string;
  readonly agent: string;
}

/** Finds the installed SPIRE; undefined when there is none. */
export function findSpire(cacheFolder?: string): SpirePrograms | undefined {
  const installation = readManifest<SpireInstallation>('spire', cacheFolder);
  if (!installation) return undefined;
  const server = findProgram('spire-server', [installation.home]);
  const agent = findProgram('spire-agent', [installation.home]);
  return server && agent ? { server, agent } : undefined;
}
