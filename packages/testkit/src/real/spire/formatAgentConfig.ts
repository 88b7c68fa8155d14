import type { SpireFolder } from './SpireFolder';

/** What the agent's configuration depends on. */
export interface SpireAgentSettings {
  readonly folder: SpireFolder;
  readonly trustDomain: string;
  readonly serverPort: number;
}

// Five seconds by default; see the server's interval.
const SYNC_INTERVAL = '500ms';

/** The agent's configuration, in the JSON form of HCL. */
export function formatAgentConfig(settings: SpireAgentSettings): string {
  return JSON.stringify({
    agent: {
      data_dir: settings.folder.agentData,
      log_level: 'INFO',
      trust_domain: settings.trustDomain,
      server_address: '127.0.0.1',
      server_port: settings.serverPort,
      socket_path: settings.folder.agentSocket,
      insecure_bootstrap: true,
      experimental: { sync_interval: SYNC_INTERVAL },
    },
    plugins: {
      NodeAttestor: { join_token: { plugin_data: {} } },
      // On disk, so an agent that was restarted is still the same one.
      KeyManager: {
        disk: { plugin_data: { directory: settings.folder.agentData } },
      },
      WorkloadAttestor: { unix: { plugin_data: {} } },
    },
  });
}
