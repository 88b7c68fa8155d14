import { freePort } from '../../net/freePort';
import { RealProgram } from '../RealProgram';
import { waitUntil } from '../waitUntil';
import { createServiceAccount } from './createServiceAccount';
import { findKubernetes } from './findKubernetes';
import { formatApiserverArguments } from './formatApiserverArguments';
import { KubernetesApi } from './KubernetesApi';
import { KubernetesFolder } from './KubernetesFolder';
import { letAnybodyDiscover } from './letAnybodyDiscover';
import { requestServiceAccountToken } from './requestServiceAccountToken';
import type { RunningKubernetes } from './RunningKubernetes';

/**
 * Starts the kube-apiserver that `npm run real:install` built, with etcd inside
 * and data of its own, and waits until it is ready. Several can run at once.
 *
 * @throws Error when none is installed or it does not start; the error shows
 * what it printed
 *
 * @public
 */
export async function startKubernetes(): Promise<RunningKubernetes> {
  const command = findKubernetes();
  if (!command) {
    throw new Error('Kubernetes is not installed. Run: npm run real:install');
  }
  const folder = await KubernetesFolder.create();
  const port = await freePort();
  const url = `https://127.0.0.1:${port}`;
  const { caPem } = folder;
  let program: RealProgram | undefined;

  async function stop(): Promise<void> {
    await program?.end('SIGTERM');
    await folder.remove();
  }

  try {
    program = await RealProgram.start({
      command,
      args: formatApiserverArguments(folder, port),
      isReady: /Serving securely on/,
      spawn: {
        env: { ...process.env, BOOST_STORAGE_FOLDER: folder.file('storage') },
      },
    });
    const client = await folder.issueAdministrator();
    const api = KubernetesApi.create({ url, caPem, client });
    await waitUntil('Kubernetes is ready', async () => {
      const { status } = await api.send('GET', '/readyz');
      return status === 200;
    });
    await letAnybodyDiscover(api);
    return {
      url,
      issuer: url,
      caPem,
      createServiceAccount: account => createServiceAccount(api, account),
      requestToken: request => requestServiceAccountToken(api, request),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
