import { mediaTypeOf } from './mediaTypeOf';

describe('mediaTypeOf', () => {
  it.each([
    ['application/json', 'json'],
    ['Application/JSON; charset=utf-8', 'json'],
    ['application/problem+json', 'json'],
    ['text/event-stream; charset=utf-8', 'eventStream'],
    ['text/html', 'other'],
    ['text/json', 'other'],
    ['text/html; a=application/json', 'other'],
    ['application/json;a=b, text/html', 'other'],
    ['application/jsonp', 'other'],
    ['application/json; a="\u00e9"', 'other'],
    ['application/json\n', 'other'],
    ['', 'other'],
    [undefined, 'other'],
  ])('takes %j for %s', (contentType, expected) => {
    const headers = { 'content-type': contentType };
    expect(mediaTypeOf({ headers })).toBe(expected);
  });
});
