import type { z } from 'zod';
import { toCamelCase } from './toCamelCase';

// The parts of a schema's definition that lead on to other schemas.
interface Definition {
  readonly type: string;
  readonly in?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
}

/**
 * The paths that a declaration lets through, in camel case: `[]` stands for the elements
 * of a list, `*` for keys that are not listed.
 */
export function listFields(schema: z.ZodType, path = ''): string[] {
  const definition = schema.def as Definition;
  const { type, innerType, element, options, shape, catchall } = definition;
  const inner = innerType ?? definition.in;
  if (inner) return listFields(inner, path);
  if (element) return listFields(element, `${path}[]`);
  if (type === 'record') return [`${path}.*`];
  const paths = [
    ...(options ?? []).flatMap(option => listFields(option, path)),
    ...Object.entries(shape ?? {}).flatMap(([name, field]) =>
      listFields(
        field,
        path ? `${path}.${toCamelCase(name)}` : toCamelCase(name),
      ),
    ),
    ...(catchall ? [`${path}.*`] : []),
  ];
  return paths.length > 0 ? [...new Set(paths)].sort() : [path];
}
