import { lookup } from 'node:dns/promises';

/**
 * The addresses to which a name leads from here, found in the way in which connections
 * find them.
 *
 * @param host - A host's name
 * @throws When it cannot be resolved
 * @internal
 */
export async function lookUpAddresses(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
}
