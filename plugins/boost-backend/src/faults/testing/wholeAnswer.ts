/** An answer of JSON without any fault. */
export function wholeAnswer(text: string): string {
  return [
    'HTTP/1.1 200 OK',
    'Content-Type: application/json',
    `Content-Length: ${text.length}`,
    '',
    text,
  ].join('\r\n');
}
