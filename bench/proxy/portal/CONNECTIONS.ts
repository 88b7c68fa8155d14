/** How many connections Boost may have for calls: as many as when it is not told. */
export const CONNECTIONS = 100;
