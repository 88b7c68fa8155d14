import { createServer } from 'node:http';
import { endWithParent } from '../../programs/endWithParent';
import { createUpstream } from './createUpstream';

endWithParent();

// A port for each peer, so that it is known whose connections are counted, and one to ask.
const [controlPort, ...ports] = process.argv.slice(2).map(Number);

const upstreams = new Map(ports.map(port => [port, createUpstream()]));
for (const [port, { server }] of upstreams) server.listen(port, '127.0.0.1');

/** `GET /<port>` tells the traffic of a port, `DELETE /<port>` closes all its connections. */
const control = createServer((request, response) => {
  const upstream = upstreams.get(Number(request.url?.slice(1)));
  if (request.method === 'DELETE') upstream?.server.closeAllConnections();
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(upstream?.traffic.report() ?? {}));
});
control.listen(controlPort, '127.0.0.1');
