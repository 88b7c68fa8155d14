/** What an upstream says when nothing is wrong. */
export const ordinaryText = '{"said":"ordinary"}';
