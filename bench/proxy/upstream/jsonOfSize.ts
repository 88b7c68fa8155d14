/**
 * JSON of an exact size that looks as if it said something.
 *
 * @param bytes - At least 64
 */
export function jsonOfSize(bytes: number): Buffer {
  const head = '{"items":["';
  const tail = '"]}';
  const item = 'Says what the weather will be like","';
  const room = bytes - head.length - tail.length;
  const filling = item.repeat(Math.ceil(room / item.length)).slice(0, room);
  // Wherever it was cut, no quote may be left open.
  return Buffer.from(head + filling.replace(/[",]{1,3}$/, matchEnd) + tail);
}

function matchEnd(end: string): string {
  return '.'.repeat(end.length);
}
