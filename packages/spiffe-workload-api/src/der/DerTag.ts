/** The identifier octets that certificates use (X.690 section 8.1.2). */
export const DerTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
} as const;

/** The identifier octet of a constructed element with a number of its context. */
export const contextTag = (number: number): number => 0xa0 + number;
