const CERTIFICATE =
  /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]*-----END CERTIFICATE-----/g;

/** The certificates in a PEM text, without what stands around them. */
export function splitPem(text: string): string[] {
  return text.match(CERTIFICATE) ?? [];
}
