/**
 * Whether a body can be sent a second time. What is read while it is sent, such as a
 * stream or an iterator, is gone after the first.
 *
 * @param body - The body as `fetch` takes it
 */
export function isRepeatableBody(body: unknown): boolean {
  return (
    body === undefined ||
    body === null ||
    typeof body === 'string' ||
    body instanceof URLSearchParams ||
    body instanceof FormData ||
    body instanceof Blob ||
    body instanceof ArrayBuffer ||
    ArrayBuffer.isView(body)
  );
}
