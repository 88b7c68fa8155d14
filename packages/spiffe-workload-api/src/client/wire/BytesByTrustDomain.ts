/** A map of the wire: trust domain IDs and what belongs to them. */
export type BytesByTrustDomain = Readonly<Record<string, Buffer>>;
