/** Names the user as whom the browser wants to sign in. */
export const developmentUserHeader = 'x-development-user';
