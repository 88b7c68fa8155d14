import { WorkloadApiClient } from 'spiffe-workload-api';

/** Follows the certificates of this process until the signal is aborted. */
export async function main(
  signal: AbortSignal = AbortSignal.timeout(60_000),
): Promise<void> {
  const client = WorkloadApiClient.create();
  await client.watchX509Context(
    {
      onUpdate: ({ defaultSvid }) =>
        console.log(`${defaultSvid.id} until ${defaultSvid.expiresAtMs}`),
      onError: error => console.error(`${error.code}: ${error.message}`),
    },
    { signal },
  );
  client.close();
}

if (require.main === module) void main();
