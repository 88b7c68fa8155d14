import { isIPv4 } from 'node:net';
import { z } from 'zod';
import { HttpFailure } from '../../answers/HttpFailure';
import { readBodyAs } from '../../validation/readBodyAs';
import { Operation } from '../Operation';
import { parseEnvironment } from './parseEnvironment';

// Loopback, private and link-local: RFC 1122, RFC 1918, RFC 3927.
const PRIVATE_ADDRESS =
  /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.)/;

function isPrivate(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    (isIPv4(hostname) && PRIVATE_ADDRESS.test(hostname))
  );
}

function checkUrl(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new HttpFailure(400, 'Only HTTP/HTTPS URLs are supported');
  }
  if (isPrivate(url.hostname)) {
    throw new HttpFailure(
      400,
      'Private IP addresses are not allowed for security reasons',
    );
  }
}

/** Environment files for the wizard that creates agents. */
export const environmentOperations: Operation[] = [
  {
    method: 'POST',
    path: '/api/v1/agents/parse-env',
    access: 'operator',
    run: ({ body }) => {
      const { content } = readBodyAs(z.object({ content: z.string() }), body);
      return parseEnvironment(content);
    },
  },
  {
    method: 'POST',
    path: '/api/v1/agents/fetch-env-url',
    access: 'operator',
    run: ({ body, state }) => {
      const { url } = readBodyAs(z.object({ url: z.string() }), body);
      checkUrl(url);
      const content = state.environmentFiles[url];
      if (content === undefined) {
        throw new HttpFailure(
          502,
          'Failed to fetch URL: All connection attempts failed',
        );
      }
      return { content, url };
    },
  },
];
