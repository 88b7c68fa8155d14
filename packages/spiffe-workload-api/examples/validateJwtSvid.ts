import { JwtSource, matchMemberOf, validateJwtSvid } from 'spiffe-workload-api';
import { TrustDomain } from 'spiffe-workload-api';

const isWelcome = matchMemberOf(TrustDomain.parse('example.org'));

/** Finds out who calls, from the bearer token of a request. */
export async function main(): Promise<void> {
  const source = await JwtSource.create();
  try {
    // In the place of a request that has arrived:
    const received = await source.fetchJwtSvid({ audience: 'billing' });
    const token = received.marshal();

    const audience = 'billing';
    const { id } = await validateJwtSvid(token, { audience, bundles: source });
    const refusal = isWelcome(id);
    if (refusal) throw refusal;
    console.log(`${id} may come in`);
  } finally {
    source.close();
  }
}

if (require.main === module) void main();
