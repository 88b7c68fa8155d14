/** Whoever a token speaks for. */
export interface Caller {
  username: string;
  email: string | null;
  roles: string[];
}
