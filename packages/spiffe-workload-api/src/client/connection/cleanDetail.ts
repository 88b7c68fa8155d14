const LONGEST_DETAIL = 256;

/**
 * What an agent says of a failure, fit for a message: control characters and whatever
 * could be a token or a key are taken out, and the rest is cut. An agent quotes parts
 * of the request in its refusals.
 */
export function cleanDetail(detail: string): string {
  return (
    detail
      .slice(0, 4 * LONGEST_DETAIL)
      // gRPC announces a note on name resolution even when there is none.
      .replace(/\s*Resolution note:\s*$/, '')
      .replace(/[^\x20-\x7e]+/g, ' ')
      .replace(/eyJ[\w-]*(?:\.[\w-]*)*/g, '[token]')
      .replace(/[\w+/=-]{64,}/g, '[data]')
      .slice(0, LONGEST_DETAIL)
      .trim()
  );
}
