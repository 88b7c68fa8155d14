/** What gRPC dials, or what is wrong with the address. */
export type Target = { readonly target: string } | { readonly problem: string };
