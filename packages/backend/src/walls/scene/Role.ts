/** Who calls: a role of the development portal's policy. */
export type Role = 'viewer' | 'developer' | 'administrator' | 'outsider';
