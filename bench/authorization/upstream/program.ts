import { createServer } from 'node:http';
import { endWithParent } from '../../programs/endWithParent';
import { answerOf } from './answerOf';

endWithParent();

// Plain and fast: what is measured is the portal in front of it.
const [port] = process.argv.slice(2).map(Number);

const server = createServer((request, response) => {
  const { status, body } = answerOf(request.method ?? '', request.url ?? '');
  // A grant has a body, which is not looked at.
  request.resume();
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': body.length,
  });
  response.end(body);
});
// A connection that ends while a request is on its way would count as a failure.
server.keepAliveTimeout = 60_000;
server.listen(port, '127.0.0.1');
