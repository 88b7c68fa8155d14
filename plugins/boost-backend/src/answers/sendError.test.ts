import { KagentiError } from 'backstage-plugin-boost-node';
import express from 'express';
import request from 'supertest';
import { RequestRefusal } from './RequestRefusal';
import { sendError } from './sendError';

function answerTo(error: RequestRefusal | KagentiError) {
  const app = express();
  app.use((req, res) => sendError(req, res, error));
  return request(app).get('/api/boost/kagenti/agents?namespace=marked');
}

describe('sendError', () => {
  it("has the shape of Backstage's errors and no query", async () => {
    const { status, headers, body } = await answerTo(
      new RequestRefusal('ROUTE_UNKNOWN', 'no such route'),
    );
    expect(status).toBe(404);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers).not.toHaveProperty('retry-after');
    expect(body).toEqual({
      error: {
        name: 'NotFoundError',
        message: 'no such route',
        code: 'ROUTE_UNKNOWN',
      },
      request: { method: 'GET', url: '/api/boost/kagenti/agents' },
      response: { statusCode: 404 },
    });
  });

  it('tells when a second try makes sense', async () => {
    const { status, headers, body } = await answerTo(
      new RequestRefusal('TOO_MANY_STREAMS', 'too many', {
        retryAfterSeconds: 5,
      }),
    );
    expect(status).toBe(429);
    expect(headers['retry-after']).toBe('5');
    expect(body.error.name).toBe('TooManyRequestsError');
  });

  it('rounds the waiting time up and keeps the cause back', async () => {
    const { status, headers, text } = await answerTo(
      new KagentiError({
        code: 'TOKEN_UNAVAILABLE',
        statusCode: 503,
        message: 'No token is to be had.',
        retryAfterSeconds: 1.2,
        cause: new Error('marked'),
      }),
    );
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('2');
    expect(text).not.toContain('marked');
  });
});
