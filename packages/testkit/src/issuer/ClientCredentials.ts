/** The credentials as they stand in a token request. */
export interface ClientCredentials {
  authentication: 'basic' | 'post' | 'none';
  clientId?: string;
  clientSecret?: string;
  /** Whether the header holds what no form-encoding yields. */
  isUndecodable: boolean;
}
