import { Agent } from 'node:http';
import type { RequestHandler } from 'express';
import { createProxyServer } from 'http-proxy-3';
import { STATIC_TOKEN } from './STATIC_TOKEN';

/** http-proxy-3 as one would set it up: connections are kept. */
export function createHttpProxyPeer(upstreamUrl: string): RequestHandler {
  const proxy = createProxyServer({
    target: `${upstreamUrl}/api/v1`,
    agent: new Agent({ keepAlive: true }),
    changeOrigin: true,
    headers: { authorization: `Bearer ${STATIC_TOKEN}` },
  });
  // Callers leave in the middle of answers when a measurement ends.
  proxy.on('error', (_error, _request, response) => response.destroy());
  return (request, response) => {
    proxy.web(request, response);
  };
}
