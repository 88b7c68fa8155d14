// @ts-check
import { checkConfig } from './config-check/checkConfig.mjs';

// The production file is meant to stand alone as well as to lie over the default.
const SETS = [
  ['app-config.yaml'],
  ['app-config.yaml', 'app-config.production.yaml'],
  ['app-config.production.yaml'],
];

for (const files of SETS) {
  const code = await checkConfig(files);
  console.log(`${files.join(' + ')}: ${code === 0 ? 'valid' : 'not valid'}`);
  if (code !== 0) process.exitCode = 1;
}
