import { lookUpAddresses } from './lookUpAddresses';

describe('lookUpAddresses', () => {
  it('finds addresses as connections do', async () => {
    await expect(lookUpAddresses('127.0.0.1')).resolves.toEqual(['127.0.0.1']);
    const ofThisMachine = await lookUpAddresses('localhost');
    expect(ofThisMachine).not.toEqual([]);
    expect(['127.0.0.1', '::1']).toEqual(expect.arrayContaining(ofThisMachine));
  });

  it('says when there are none', async () => {
    await expect(lookUpAddresses('a..b')).rejects.toThrow('ENOTFOUND');
  });
});
