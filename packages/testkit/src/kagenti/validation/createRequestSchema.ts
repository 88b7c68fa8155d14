import { z } from 'zod';

const reference = z.object({ name: z.string(), key: z.string() });

const environmentVariable = z.object({
  name: z.string(),
  value: z.string().nullish(),
  valueFrom: z
    .object({
      secretKeyRef: reference.nullish(),
      configMapKeyRef: reference.nullish(),
    })
    .nullish(),
});

const servicePort = z.object({
  name: z.string().default('http'),
  port: z.int().optional(),
  targetPort: z.int().default(8000),
  protocol: z.string().default('TCP'),
});

const outboundRoute = z.object({
  host: z.string().min(1),
  target_audience: z.string().min(1),
  token_scopes: z.string().default('openid'),
});

/** What the requests that create or finalize an agent or a tool have in common. */
export const createRequestSchema = z.object({
  framework: z.string().nullish(),
  workloadType: z.string().nullish(),
  envVars: z.array(environmentVariable).nullish(),
  servicePorts: z.array(servicePort).nullish(),
  createHttpRoute: z.boolean().nullish(),
  authBridgeEnabled: z.boolean().nullish(),
  authBridgeMode: z
    .enum(['proxy-sidecar', 'envoy-sidecar', 'lite', 'waypoint'])
    .nullish(),
  outboundPortsExclude: z.string().nullish(),
  inboundPortsExclude: z.string().nullish(),
  defaultOutboundPolicy: z.enum(['passthrough', 'exchange']).nullish(),
  outboundRoutes: z.array(outboundRoute).nullish(),
  imagePullSecret: z.string().nullish(),
  persistentStorage: z
    .object({
      enabled: z.boolean().default(false),
      size: z.string().default('1Gi'),
    })
    .nullish(),
});
