// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A digest of everything that decides what an installation holds: the lock
 * file, every workspace's package.json, yarn's settings and patches, and the
 * binary interface that native packages were compiled for.
 *
 * @param {string} root
 * @param {{ modules: string, platform: string, architecture: string }} node
 * @returns {string}
 */
export function installFingerprint(root, node) {
  const hash = createHash('sha256');
  hash.update(`${node.modules} ${node.platform} ${node.architecture}\n`);
  for (const path of listInputs(root)) {
    hash.update(`${path}\n`);
    hash.update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** @param {string} root */
function listInputs(root) {
  const patches = listFolder(root, join('.yarn', 'patches'));
  const manifests = ['packages', 'plugins'].flatMap(folder =>
    listFolder(root, folder).map(path => join(path, 'package.json')),
  );
  return ['package.json', 'yarn.lock', '.yarnrc.yml', ...patches, ...manifests]
    .filter(path => existsSync(join(root, path)))
    .sort();
}

/**
 * @param {string} root
 * @param {string} folder
 */
function listFolder(root, folder) {
  const path = join(root, folder);
  return existsSync(path)
    ? readdirSync(path).map(name => join(folder, name))
    : [];
}
