// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatGoModule } from './formatGoModule.mjs';

const ORIGINAL = `module k8s.io/kubernetes

go 1.24.0

godebug default=go1.24

require (
	go.etcd.io/etcd/server/v3 v3.6.4 // indirect
	k8s.io/api v0.0.0
)

replace (
	k8s.io/api => ./staging/src/k8s.io/api
	k8s.io/apiserver => ./staging/src/k8s.io/apiserver
)
`;

test('takes the parts of Kubernetes as they are published', () => {
  assert.equal(
    formatGoModule(ORIGINAL, '1.34.4'),
    `module boost.test/kubernetes-apiserver
go 1.24.0
godebug default=go1.24
require go.etcd.io/etcd/server/v3 v3.6.4
require k8s.io/component-base v0.34.4
require k8s.io/kubernetes v1.34.4
replace k8s.io/api => k8s.io/api v0.34.4
replace k8s.io/apiserver => k8s.io/apiserver v0.34.4
`,
  );
});

test('refuses a go.mod of Kubernetes in which it does not find the parts', () => {
  assert.throws(() => formatGoModule('module k8s.io/kubernetes', '1.34.4'), {
    message: 'The go.mod of Kubernetes 1.34.4 has another form',
  });
});
