/** One of the users as whom one may sign in to the development portal. */
export interface SignInChoice {
  name: string;
  description: string;
  /** The id of the auth provider that signs this user in. */
  provider: string;
  /** What tells that provider which user is meant. */
  headers?: Record<string, string>;
}
