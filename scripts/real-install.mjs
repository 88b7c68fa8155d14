// @ts-check
import { counterparts } from './real/counterparts.mjs';

for (const { name, isInstalled, install } of counterparts) {
  if (isInstalled()) {
    console.log(`${name}: there`);
    continue;
  }
  const startedAt = Date.now();
  try {
    await install();
    if (!isInstalled())
      throw new Error('still not found after its installation');
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    console.log(`${name}: installed in ${seconds} s`);
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
