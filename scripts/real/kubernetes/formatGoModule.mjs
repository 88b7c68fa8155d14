// @ts-check

const STORAGE = 'go.etcd.io/etcd/server/v3';

/**
 * The go.mod of a program that embeds kube-apiserver.
 *
 * @param {string} original the go.mod of Kubernetes: it lists its parts as
 * folders beside itself, which only its own checkout has
 * @param {string} version of Kubernetes, such as `1.34.4`
 * @returns {string}
 */
export function formatGoModule(original, version) {
  // Each part is published as a module whose version is that of Kubernetes with a zero in front.
  const partVersion = `v0.${version.replace(/^\d+\./, '')}`;
  const parts = [...original.matchAll(/^\s+(\S+) => \.\/staging\//gm)];
  const storage = new RegExp(`^\\s+${STORAGE} (\\S+)`, 'm').exec(original)?.[1];
  const directives = original.match(/^(?:go|godebug) .+$/gm) ?? [];
  if (parts.length === 0 || !storage || directives.length === 0) {
    throw new Error(`The go.mod of Kubernetes ${version} has another form`);
  }
  return [
    // Its last part names the program.
    'module boost.test/kubernetes-apiserver',
    ...directives,
    `require ${STORAGE} ${storage}`,
    `require k8s.io/component-base ${partVersion}`,
    `require k8s.io/kubernetes v${version}`,
    ...parts.map(([, name]) => `replace ${name} => ${name} ${partVersion}`),
    '',
  ].join('\n');
}
