import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JwtSvidIssuer } from './answers/JwtSvidIssuer';
import { Workload } from './answers/Workload';
import { X509SvidIssuer } from './answers/X509SvidIssuer';
import { TrustDomainAuthority } from './authority/TrustDomainAuthority';
import { WorkloadApiServer } from './server/WorkloadApiServer';
import type { WorkloadApiOptions } from './WorkloadApiOptions';
import type { WorkloadApiStandIn } from './WorkloadApiStandIn';

/**
 * Starts a stand-in for the Workload API of SPIRE's agent 1.14.5, on a Unix socket or
 * on the loopback address. It has its own authorities, and answers and refuses as the
 * real one was measured to.
 *
 * @public
 */
export async function startWorkloadApi(
  options: WorkloadApiOptions = {},
): Promise<WorkloadApiStandIn> {
  const {
    trustDomain = 'example.org',
    entries = [{ path: '/ns/team1/sa/weather' }],
    federatesWith = [],
    jwtSvidTtlSeconds = 300,
    x509SvidTtlSeconds = 3600,
    wallMs = Date.now,
    hasWitSvids = false,
  } = options;
  const authority = await TrustDomainAuthority.create(trustDomain);
  const federated = await Promise.all(
    federatesWith.map(name => TrustDomainAuthority.create(name)),
  );
  const jwtSvids = JwtSvidIssuer.create(authority, jwtSvidTtlSeconds, wallMs);
  const x509Svids = X509SvidIssuer.create(authority, x509SvidTtlSeconds);
  const workload = Workload.create({
    authority,
    federated,
    jwtSvids,
    x509Svids,
    wallMs,
    entries,
  });
  const server = WorkloadApiServer.create({ workload, hasWitSvids });
  const folder = options.address
    ? undefined
    : await mkdtemp(join(tmpdir(), 'spiffe-'));
  const wanted = options.address ?? `unix:${folder}/agent.sock`;
  const target = wanted.replace(/^tcp:(\/\/)?/, '');
  const port = await server.grpc.listen(target);
  const address = wanted.replace(/:0$/, `:${port}`);

  const rotateSvids = async () => {
    jwtSvids.forget();
    x509Svids.forget();
    await server.update();
  };
  return {
    address,
    trustDomain,
    calls: server.calls,
    get openStreams() {
      return server.openStreams;
    },
    answerNext: (method, fault, times = 1) =>
      server.answerNext(method, fault, times),
    push: (method, message) => server.push(method, message),
    hold: () => server.hold(),
    setEntries: async next => {
      workload.entries = next;
      await server.update();
    },
    rotateSvids,
    rotateKeys: async () => {
      await authority.rotate();
      await rotateSvids();
    },
    forgetOldKeys: async () => {
      authority.forgetOldKeys();
      await server.update();
    },
    endStreams: () => server.endStreams(),
    mintJwtSvid: claims => authority.jwts.sign(claims),
    mintCertificate: (path, signer = trustDomain) => {
      const signing = [authority, ...federated].find(
        known => known.trustDomain === signer,
      );
      if (!signing) throw new Error(`no authority of ${signer} here`);
      return signing.certificates.issue(path, x509SvidTtlSeconds);
    },
    kill: () => server.grpc.close(),
    revive: async () => {
      await server.grpc.listen(address.replace(/^tcp:(\/\/)?/, ''));
    },
    stop: async () => {
      await server.grpc.close();
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
}
