import { findSpire } from './findSpire';
import { rotateJwtAuthority } from './rotateJwtAuthority';
import type { RunningSpire } from './RunningSpire';
import { SpireAgent } from './SpireAgent';
import { SpireEntries } from './SpireEntries';
import { SpireFolder } from './SpireFolder';
import type { SpireOptions } from './SpireOptions';
import { SpireServer } from './SpireServer';
import { writeServerSettings } from './writeServerSettings';

/**
 * Starts the SPIRE that `npm run real:install` built, a server and an agent with
 * data of their own, and waits until the agent serves every entry. Several can
 * run at once.
 *
 * @param options - the workloads it knows, and how it issues
 * @throws Error when none is installed, or when a program does not start; the
 * error shows what it printed
 *
 * @public
 */
export async function startSpire(options: SpireOptions): Promise<RunningSpire> {
  const programs = findSpire();
  if (!programs) {
    throw new Error('SPIRE is not installed. Run: npm run real:install');
  }
  const folder = await SpireFolder.create();
  const settings = await writeServerSettings(folder, options);
  const { bundle, trustDomain } = settings;
  const server = SpireServer.create(programs.server, settings);
  const agent = SpireAgent.create(
    programs.agent,
    { folder, trustDomain, serverPort: settings.port },
    () => server.createJoinToken(),
  );
  const entries = SpireEntries.create(server, agent);

  async function startAgent(): Promise<void> {
    await agent.start();
    await entries.awaitAll();
  }

  async function stop(): Promise<void> {
    await Promise.all([agent.stop(), server.stop()]);
    await folder.remove();
  }

  try {
    await server.start();
    await agent.start();
    await entries.add(options.entries);
    const rootCertificates = await server.readRootCertificates();
    return {
      workloadApiAddress: `unix:${folder.agentSocket}`,
      trustDomain,
      rootCertificates,
      get bundleEndpoint() {
        if (bundle) return `https://127.0.0.1:${bundle.port}/`;
        throw new Error(
          "SPIRE was started without 'bundleEndpoint', so nothing publishes its bundle",
        );
      },
      createEntry: (entry, change) => entries.add([entry], change),
      deleteEntry: (path, change) => entries.remove(path, change),
      fetchJwtSvid: ({ audience, path, uid }) =>
        agent.fetchJwtSvid(audience, path && server.id(path), uid),
      fetchX509Svid: ({ path } = {}) =>
        agent.fetchX509Svid(path && server.id(path)),
      mintJwtSvid: ({ path, audience, ttlSeconds }) =>
        server.mintJwtSvid(path, [audience].flat(), ttlSeconds),
      stopAgent: () => agent.stop(),
      startAgent,
      async restartAgent() {
        await agent.stop();
        await startAgent();
      },
      rotateServerKeys: () => rotateJwtAuthority(server, agent),
      async restartServer() {
        await server.stop();
        await server.start();
        if (settings.keyManager === 'disk') return;
        const { isRunning } = agent;
        await agent.stop();
        await agent.forget();
        if (isRunning) await startAgent();
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
