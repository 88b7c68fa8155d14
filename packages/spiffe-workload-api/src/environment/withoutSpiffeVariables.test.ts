import { spawnSync } from 'node:child_process';
import { withoutSpiffeVariables } from './withoutSpiffeVariables';

describe('withoutSpiffeVariables', () => {
  it('keeps variables of SPIFFE from a child process, and no others', () => {
    const environment = {
      PATH: process.env.PATH,
      LANG: 'C',
      MY_SPIFFE_NOTES: 'stay',
      SPIFFE_ENDPOINT_SOCKET: 'unix:///marked/agent.sock',
      SPIRE_AGENT_ADDRESS: '/marked',
      spiffe_endpoint_socket: 'unix:///marked/agent.sock',
      SVID_FILE: '/marked',
    };
    const { stdout } = spawnSync(
      process.execPath,
      ['-p', 'JSON.stringify(process.env)'],
      { env: withoutSpiffeVariables(environment), encoding: 'utf8' },
    );

    expect(stdout).not.toContain('marked');
    expect(JSON.parse(stdout)).toMatchObject({
      LANG: 'C',
      MY_SPIFFE_NOTES: 'stay',
    });
    expect(environment.SPIFFE_ENDPOINT_SOCKET).toBeDefined();
  });
});
