// @ts-check
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../cacheFolder.mjs';

/**
 * A counterpart that is kept in the cache: a folder, and beside it a note of
 * what is in it. The testkit reads the note (`readManifest`). It is written
 * last, so an installation that was cut short does not count.
 */
export class CachedInstallation {
  #name;
  #version;

  /**
   * @param {string} name of the counterpart
   * @param {string} version what the folder must have been made from
   */
  constructor(name, version) {
    this.#name = name;
    this.#version = version;
  }

  get home() {
    return join(cacheFolder(), `${this.#name}-${this.#version}`);
  }

  get #manifest() {
    return join(cacheFolder(), `${this.#name}.json`);
  }

  isInstalled() {
    if (!existsSync(this.#manifest)) return false;
    const { version, home } = JSON.parse(readFileSync(this.#manifest, 'utf8'));
    return version === this.#version && existsSync(home);
  }

  /**
   * @param {(work: string) => Promise<{ folder: string, notes?: object }>} prepare
   * makes the folder somewhere inside of an empty one, and may note more about it
   */
  async install(prepare) {
    mkdirSync(cacheFolder(), { recursive: true });
    const work = mkdtempSync(join(cacheFolder(), `${this.#name}-`));
    try {
      const { folder, notes } = await prepare(work);
      rmSync(this.#manifest, { force: true });
      rmSync(this.home, { recursive: true, force: true });
      renameSync(folder, this.home);
      const manifest = { version: this.#version, home: this.home, ...notes };
      writeFileSync(this.#manifest, JSON.stringify(manifest), { mode: 0o600 });
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
}
