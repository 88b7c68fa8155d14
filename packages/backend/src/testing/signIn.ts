/**
 * Signs in at the development portal and returns the Backstage token.
 *
 * @param backendUrl - The backend's address
 * @param user - A development user's name; the guest when absent
 */
export async function signIn(
  backendUrl: string,
  user?: string,
): Promise<string> {
  const response = await fetch(
    `${backendUrl}/api/auth/${user ? 'development' : 'guest'}/refresh`,
    {
      headers: {
        'x-requested-with': 'XMLHttpRequest',
        ...(user && { 'x-development-user': user }),
      },
    },
  );
  if (!response.ok) {
    throw new Error(`Signing in was answered with ${response.status}`);
  }
  const session = (await response.json()) as {
    backstageIdentity: { token: string };
  };
  return session.backstageIdentity.token;
}
