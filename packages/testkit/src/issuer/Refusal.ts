/** An error answer of RFC 6749 section 5.2, or of Keycloak's own kind without a description. */
export interface Refusal {
  status: number;
  error: string;
  description?: string;
}
