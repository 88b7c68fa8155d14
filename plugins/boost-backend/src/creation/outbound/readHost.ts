// No name of DNS begins like this (RFC 952), but an option of a program does.
const NO_NAME = /^-|^$|\.$/;

/**
 * A host as the URL standard writes it: names in lower case and ASCII, IPv4 in four
 * decimal parts whatever it was written in, and no dot at the end.
 *
 * @param text - A host without user and port; IPv6 in brackets
 * @returns Nothing when it is no host
 * @internal
 */
export function readHost(text: string): string | undefined {
  if (!URL.canParse(`https://${text}/`)) return undefined;
  const host = new URL(`https://${text}/`).hostname.replace(/\.$/, '');
  return NO_NAME.test(host) ? undefined : host;
}
