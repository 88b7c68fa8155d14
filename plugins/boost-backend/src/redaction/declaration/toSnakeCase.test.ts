import { toSnakeCase } from './toSnakeCase';

describe('toSnakeCase', () => {
  it.each([
    ['name', 'name'],
    ['containerPort', 'container_port'],
    ['clusterIP', 'cluster_ip'],
    ['k8sResourceLimits', 'k8s_resource_limits'],
  ])("spells %s as Kubernetes' Python client does", (name, expected) => {
    expect(toSnakeCase(name)).toBe(expected);
  });
});
