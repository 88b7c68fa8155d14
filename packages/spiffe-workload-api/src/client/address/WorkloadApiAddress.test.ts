import { expectSpiffeError } from '../../testing/expectSpiffeError';
import { WorkloadApiAddress } from './WorkloadApiAddress';

describe('WorkloadApiAddress', () => {
  it.each([
    ['unix:/run/agent.sock', 'unix:/run/agent.sock'],
    ['unix:///run/agent.sock', 'unix:/run/agent.sock'],
    ['unix:/run/with%20percent', 'unix:/run/with%20percent'],
    ['tcp:127.0.0.1:8000', 'ipv4:127.0.0.1:8000'],
    ['tcp://127.0.0.1:8000', 'ipv4:127.0.0.1:8000'],
    ['tcp://[::1]:8000', 'ipv6:[::1]:8000'],
  ])('reads sockets and IP addresses: %s', (text, target) => {
    const address = WorkloadApiAddress.parse(text);

    expect(address.target).toBe(target);
    expect(String(address)).toBe(text);
  });

  it.each([
    ['', /begin with unix: or tcp:/],
    ['/run/agent.sock', /begin with unix: or tcp:/],
    ['UNIX:/run/agent.sock', /begin with unix: or tcp:/],
    ['http://127.0.0.1:80', /begin with unix: or tcp:/],
    ['unix:agent.sock', /must be absolute/],
    ['unix:', /must be absolute/],
    ['unix://', /no host/],
    ['unix://host/run/agent.sock', /no host/],
    ['unix://me@host/agent.sock', /no host/],
    ['unix:///', /names no socket/],
    ['unix:///a?b', /neither query nor fragment/],
    ['unix:///a#b', /neither query nor fragment/],
    ['unix:///a\nb', /control character/],
    [`unix:///${'a'.repeat(107)}`, /108 bytes/],
    ['tcp:', /must be an IP address/],
    ['tcp://localhost:8000', /must be an IP address/],
    ['tcp://1.2.3:8000', /must be an IP address/],
    ['tcp://::1:8000', /must be an IP address/],
    ['tcp://[127.0.0.1]:8000', /must be an IP address/],
    ['tcp://127.0.0.1', /a port from 1/],
    ['tcp://127.0.0.1:', /a port from 1/],
    ['tcp://127.0.0.1:0', /a port from 1/],
    ['tcp://127.0.0.1:65536', /a port from 1/],
    ['tcp://127.0.0.1:8000/foo', /a path may not be set/],
    ['tcp://127.0.0.1:8000/', /a path may not be set/],
    ['tcp://me:word@127.0.0.1:8000', /user info may not be set/],
    ['tcp://127.0.0.1:8000?a', /neither query nor fragment/],
    ['tcp://127.0.0.1:8000#a', /neither query nor fragment/],
  ])('refuses what the standard does not allow: %j', (text, reason) => {
    const error = expectSpiffeError(
      () => WorkloadApiAddress.parse(text),
      'WORKLOAD_API_ADDRESS_INVALID',
      reason,
    );

    expect(error.message).toMatch(/write unix:.* or tcp:/);
  });

  it('takes the option before the variable', () => {
    const environment = { SPIFFE_ENDPOINT_SOCKET: 'unix:/variable' };
    const find = (address?: string) =>
      WorkloadApiAddress.find({ address, environment }).target;

    expect(find('unix:/option')).toBe('unix:/option');
    expect(find()).toBe('unix:/variable');
  });

  it('says where a wrong address was found, and both ways when there is none', () => {
    const invalid = 'WORKLOAD_API_ADDRESS_INVALID';
    const find = (address: string | undefined, variable: string) => () =>
      WorkloadApiAddress.find({
        address,
        environment: { SPIFFE_ENDPOINT_SOCKET: variable },
      });

    expectSpiffeError(find('nowhere', ''), invalid, /^Option 'address' is/);
    expectSpiffeError(
      find(undefined, 'nowhere'),
      invalid,
      /^Variable SPIFFE_ENDPOINT_SOCKET is .* Found "nowhere"/,
    );
    expect(expectSpiffeError(find(undefined, ''), invalid).message).toMatch(
      /option 'address' or set the variable SPIFFE_ENDPOINT_SOCKET/,
    );
  });
});
