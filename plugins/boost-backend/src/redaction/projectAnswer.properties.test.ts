import type { JsonObject, JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { answerFields } from './answerFields';
import type { AnswerKind } from './AnswerKind';
import { toSnakeCase } from './declaration/toSnakeCase';
import { projectAnswer } from './projectAnswer';
import { answers } from './testing/answers';
import { listFields } from './testing/listFields';
import { listPaths } from './testing/listPaths';

// Times 19 answers and kinds.
const RUNS = 50;

const kinds = Object.keys(answerFields) as AnswerKind[];

// Every word that is declared anywhere, in both spellings.
const declared = [
  ...new Set(
    kinds
      .flatMap(kind => listFields(answerFields[kind]))
      .flatMap(path => path.split(/[.[\]*]+/))
      .filter(Boolean)
      .flatMap(name => [name, toSnakeCase(name)]),
  ),
];

const unknownKey = fc
  .oneof(
    fc.string({ minLength: 1 }),
    // One letter aside from what is known.
    fc.constantFrom(...declared).map(name => `${name}s`),
    fc.constantFrom(...declared).map(name => name.toUpperCase()),
  )
  .filter(key => !declared.includes(key) && !/description$/.test(key));

// Neither text nor number alone: among labels and quantities these may be entries.
const planted = fc.oneof(
  fc.array(fc.jsonValue(), { minLength: 1 }),
  fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }),
  fc.string().map(text => `${text} \u0007`),
) as fc.Arbitrary<JsonValue>;

/** The objects in an answer, outermost first. */
function objectsIn(json: unknown): JsonObject[] {
  if (Array.isArray(json)) return json.flatMap(objectsIn);
  if (typeof json !== 'object' || json === null) return [];
  return [json as JsonObject, ...Object.values(json).flatMap(objectsIn)];
}

describe('projectAnswer, whatever the answer', () => {
  it.each(answers)(
    'lets nothing through that stands under an unknown name in %s',
    (_, kind, json) => {
      const expected = projectAnswer(kind, json);
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(), unknownKey, planted), { minLength: 1 }),
          plants => {
            const copy = structuredClone(json);
            const objects = objectsIn(copy);
            for (const [place, key, value] of plants) {
              Object.defineProperty(objects[place % objects.length], key, {
                value,
                enumerable: true,
                configurable: true,
              });
            }
            expect(projectAnswer(kind, copy)).toEqual(expected);
          },
        ),
        { numRuns: RUNS },
      );
    },
  );

  it.each(kinds)('lets only declared paths through: %s', kind => {
    const allowed = listFields(answerFields[kind]);
    const identity = { name: 'clock', namespace: 'team-a' };
    const anything = fc.object({
      key: fc.oneof(fc.constantFrom(...declared), fc.string()),
      values: [
        fc.constantFrom('Ready', 'clock', '2026-05-04T03:02:01Z', ''),
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
      ],
      maxDepth: 7,
      maxKeys: 12,
    });
    fc.assert(
      fc.property(anything, anything, (answer, metadata) => {
        const projected = projectAnswer(kind, {
          ...answer,
          ...identity,
          metadata: { ...metadata, ...identity },
        });
        const isDeclared = (path: string) =>
          allowed.some(
            each => each === path || /^[.[]/.test(each.slice(path.length)),
          );
        expect(
          listPaths(projected, allowed).filter(path => !isDeclared(path)),
        ).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
