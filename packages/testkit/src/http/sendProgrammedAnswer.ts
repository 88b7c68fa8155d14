import { ServerResponse } from 'node:http';
import { ProgrammedAnswer } from './ProgrammedAnswer';

/** Sends what a test programmed, with its headers and no others of ours. */
export function sendProgrammedAnswer(
  response: ServerResponse,
  answer: ProgrammedAnswer,
): void {
  const { status, headers = {}, body } = answer;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, value);
  }
  if (body === undefined || typeof body === 'string') {
    response.end(body);
    return;
  }
  if (!response.hasHeader('content-type')) {
    response.setHeader('content-type', 'application/json');
  }
  response.end(JSON.stringify(body));
}
