import { Build } from './Build';

/** The settings of the workload that a build remembers for its end. */
export function describeResourceConfig({ request }: Build) {
  return {
    protocol: request.protocol,
    framework: request.framework,
    createHttpRoute: request.createHttpRoute,
    registrySecret: request.registrySecret ?? null,
    envVars: request.envVars ?? null,
    skills: request.skills ?? null,
    servicePorts: request.servicePorts ?? null,
  };
}
