// @ts-check
import { randomBytes } from 'node:crypto';
import { ProcessGroup } from './process/ProcessGroup.mjs';
import { nodeTool } from './process/nodeTool.mjs';
import { repositoryRoot } from './repositoryRoot.mjs';
import { portalEnvironment } from './start/portalEnvironment.mjs';
import { portalPorts } from './start/portalPorts.mjs';
import { runTogether } from './start/runTogether.mjs';
import { takenPorts } from './start/takenPorts.mjs';
import { waitUntilAnswers } from './start/waitUntilAnswers.mjs';
import { whenToStop } from './start/whenToStop.mjs';
import { whereToLook } from './start/whereToLook.mjs';

const START_LIMIT_MILLISECONDS = 300_000;
const STAND_INS = 'packages/testkit/src/bin/standIns.ts';

/** @param {readonly { port: number }[]} ports */
function announceWhenUp(ports) {
  const [app, backend, kagenti] = ports.map(({ port }) => port);
  return async (/** @type {AbortSignal} */ stopped) => {
    const limit = AbortSignal.timeout(START_LIMIT_MILLISECONDS);
    const signal = AbortSignal.any([stopped, limit]);
    const startedAt = Date.now();
    const wait = async (
      /** @type {string} */ name,
      /** @type {string} */ url,
    ) => {
      await waitUntilAnswers(url, { signal });
      const seconds = Math.round((Date.now() - startedAt) / 1000);
      console.log(`${name} answers after ${seconds} s.`);
    };
    try {
      await Promise.all([
        wait('The Kagenti stand-in', `http://127.0.0.1:${kagenti}/health`),
        wait(
          'The backend',
          `http://localhost:${backend}/.backstage/health/v1/readiness`,
        ),
        wait('The app', `http://localhost:${app}`),
      ]);
    } catch (error) {
      if (!limit.aborted) throw error;
      throw new Error(
        `The portal did not come up within ${START_LIMIT_MILLISECONDS / 1000} s; the lines above say why`,
      );
    }
    console.log(whereToLook(ports));
  };
}

async function main() {
  const ports = portalPorts(process.env);
  const problems = await takenPorts(
    ports.map(({ name, user, port }) => ({
      user,
      port,
      setting: `${name}=${port + 100} npm start`,
    })),
  );
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    return 1;
  }
  const stopRequested = whenToStop({
    isRunByNpm: process.env.npm_lifecycle_event === 'start',
  });
  const options = {
    cwd: repositoryRoot,
    env: {
      ...process.env,
      ...portalEnvironment(ports),
      // One secret a run: there is none to keep, and none to leak from the repository.
      BOOST_KAGENTI_CLIENT_SECRET: randomBytes(32).toString('base64url'),
    },
  };
  const standIns = ['--import', 'tsx', STAND_INS];
  const portal = [nodeTool('@backstage/cli', 'backstage-cli'), 'repo', 'start'];
  console.log('Starting the stand-ins, the backend and the app …');
  return await runTogether(
    [
      ProcessGroup.start('The stand-ins', process.execPath, standIns, options),
      ProcessGroup.start('The portal', process.execPath, portal, options),
    ],
    { whenUp: announceWhenUp(ports), stopRequested },
  );
}

process.exit(await main());
