import { isPublicAddress } from './isPublicAddress';

describe('isPublicAddress', () => {
  it.each([
    '8.8.8.8',
    '140.82.121.3',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.0.1',
    '2606:4700::1111',
    '2a00:1450:4001::1',
    '::ffff:8.8.8.8',
  ])('takes %s for public', address => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['this machine', '127.0.0.1', '127.255.0.9', '0.0.0.0', '::1', '::'],
    ['private networks', '10.0.0.1', '172.16.0.1', '192.168.1.1'],
    ['private IPv6', 'fc00::1', 'fd00:ec2::254', 'fec0::1'],
    ['a link', '169.254.169.254', 'fe80::1', 'fe80::1%eth0'],
    ['a carrier', '100.64.0.1', '100.100.100.200'],
    ['the host agent of Azure', '168.63.129.16', '::ffff:168.63.129.16'],
    ['protocols', '192.0.0.192', '192.88.99.1', '198.18.0.1', '192.175.48.1'],
    ['documentation', '192.0.2.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
    ['groups', '224.0.0.1', '255.255.255.255', '240.0.0.1', 'ff02::1'],
    ['IPv4 in IPv6', '::ffff:127.0.0.1', '::127.0.0.1', '::10.0.0.1'],
    ['translation', '64:ff9b::7f00:1', '64:ff9b::808:808', '64:ff9b:1::a00:1'],
    ['tunnels', '2002:7f00:1::', '2002:808:808::1', '2001::1'],
    ['what nobody has been given', '4000::1', '1::1', '5f00::1', '100::1'],
    ['no address', '', 'localhost', '[::1]', '8.8.8.8/8', '8.8.8.8 ', '::g'],
  ])('takes no address of %s for public', (_kind, ...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });
});
