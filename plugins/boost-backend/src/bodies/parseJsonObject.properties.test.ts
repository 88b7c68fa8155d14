import fc from 'fast-check';
import { parseJsonObject } from './parseJsonObject';
import { serializeBody } from './serializeBody';

// From text, so that what JSON cannot say, such as minus zero, is gone. Few names, so
// that many of them meet.
const names = fc.oneof(
  fc.constantFrom('name', 'namespace', 'secretKeyRef', '__proto__', ''),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const { object } = fc.letrec(tie => ({
  object: fc.dictionary(names, tie('value'), { noNullPrototype: true }),
  value: fc.oneof(
    { maxDepth: 6 },
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
}));
const bodyText = object.map(value => JSON.stringify(value));

/** Each position right after a brace that opens an object with something in it. */
function placesFor(text: string): { offset: number; name: string }[] {
  const places: { offset: number; name: string }[] = [];
  for (const match of text.matchAll(
    /"(?:[^"\\]|\\.)*"|\{(?="([^"\\]|\\.)*":)/g,
  )) {
    if (match[0] !== '{') continue;
    const offset = match.index + 1;
    const [name] = /^"(?:[^"\\]|\\.)*"/.exec(text.slice(offset)) ?? [''];
    places.push({ offset, name });
  }
  return places;
}

/** The same name, every character of it as an escape. */
function escaped(name: string): string {
  const units = (JSON.parse(name) as string).split('');
  const hex = units.map(
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${hex.join('')}"`;
}

describe('parseJsonObject', () => {
  it('reads what is written from it as the same again', () => {
    fc.assert(
      fc.property(bodyText, text => {
        const body = parseJsonObject(Buffer.from(text));
        expect(body).toEqual(JSON.parse(text));
        const written = serializeBody(body);
        expect(written.toString('utf8')).toBe(text);
        expect(parseJsonObject(written)).toEqual(body);
      }),
    );
  });

  it('finds a property that was doubled anywhere', () => {
    fc.assert(
      fc.property(
        bodyText,
        fc.nat(),
        fc.boolean(),
        (text, choice, isEscaped) => {
          const places = placesFor(text);
          fc.pre(places.length > 0);
          const { offset, name } = places[choice % places.length];
          const doubled = `${text.slice(0, offset)}${
            isEscaped ? escaped(name) : name
          }:null,${text.slice(offset)}`;
          expect(() => JSON.parse(doubled)).not.toThrow();
          expect(() => parseJsonObject(Buffer.from(doubled))).toThrow(
            'stands there twice',
          );
        },
      ),
    );
  });
});
