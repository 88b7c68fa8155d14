import fc from 'fast-check';
import { wholeNumberSchema } from './wholeNumberSchema';

const schema = wholeNumberSchema(0, 3600);

describe('wholeNumberSchema', () => {
  it('accepts every whole number within the bounds, as number and as text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3600 }), value => {
        expect(schema.parse(value)).toBe(value);
        expect(schema.parse(`${value}`)).toBe(value);
      }),
    );
    expect(schema.parse(3600)).toBe(3600);
    expect(schema.parse('0')).toBe(0);
  });

  it('refuses numbers that are out of bounds, negative or no whole numbers', () => {
    const outOfBounds = fc.oneof(
      fc.integer({ max: -1 }),
      fc.integer({ min: 3601 }),
      fc.double().filter(value => !Number.isInteger(value)),
    );
    fc.assert(
      fc.property(outOfBounds, value => {
        for (const input of [value, `${value}`]) {
          const result = schema.safeParse(input);
          expect(result.error?.issues[0]?.message).toContain(
            'must be a whole number from 0 to 3600.',
          );
        }
      }),
    );
  });

  it.each(['60s', '1e2', '60.0', '+60', '0x10', ' 60', '٦٠', '1_000'])(
    'refuses the text %s',
    text => {
      expect(schema.safeParse(text).success).toBe(false);
    },
  );

  it('refuses what is neither number nor text', () => {
    for (const value of [true, [60], { seconds: 60 }, new Date(60)]) {
      expect(schema.safeParse(value).success).toBe(false);
    }
  });

  it('refuses digits beyond what a number can hold', () => {
    expect(schema.safeParse('9'.repeat(400)).success).toBe(false);
  });

  it('holds to its lower bound', () => {
    expect(wholeNumberSchema(1, 600).safeParse(0).success).toBe(false);
    expect(wholeNumberSchema(1, 600).safeParse('1').success).toBe(true);
  });
});
