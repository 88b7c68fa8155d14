import { JwtSource } from 'spiffe-workload-api';

/** Proves who we are to a service, with a token that only this service accepts. */
export async function main(): Promise<void> {
  const source = await JwtSource.create({
    signal: AbortSignal.timeout(30_000),
  });
  try {
    const svid = await source.fetchJwtSvid({ audience: 'billing' });
    const headers = { authorization: `Bearer ${svid.marshal()}` };
    console.log(`${svid.id} sends ${Object.keys(headers)}`);
  } finally {
    source.close();
  }
}

if (require.main === module) void main();
