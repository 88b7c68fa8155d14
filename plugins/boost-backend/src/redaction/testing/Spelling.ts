/** How field names are written: as Kubernetes does, or as its Python client does. */
export type Spelling = 'camelCase' | 'snake_case';
