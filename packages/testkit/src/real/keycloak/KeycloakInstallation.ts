/** What `npm run real:install` noted about the Keycloak it brought. */
export interface KeycloakInstallation {
  version: string;
  /** The unpacked and built distribution, with `database/` beside `lib/`. */
  home: string;
  /** The administrator whom the prepared database knows. */
  admin: string;
  password: string;
}
