import { encodeField } from 'boost-testkit';
import { readStruct } from './readStruct';
import { workloadApiMethods } from './workloadApiMethods';

/** A member of a Struct: its name, and its encoded Value. */
function member(name: string, value: Uint8Array): Buffer {
  return encodeField(
    1,
    Buffer.concat([encodeField(1, name), encodeField(2, value)]),
  );
}

function decodeClaims(struct: Uint8Array): Record<string, unknown> {
  const { claims } = workloadApiMethods.validateJwtSvid.decode(
    encodeField(2, struct),
  );
  return readStruct(claims!);
}

describe('readStruct', () => {
  it('reads every kind of value', () => {
    const yes = Buffer.from([0x20, 1]);
    const nothing = Buffer.from([0x08, 0]);
    const one = Buffer.from([0x11, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
    const text = encodeField(3, 'a');
    const list = encodeField(
      6,
      Buffer.concat([encodeField(1, text), encodeField(1, one)]),
    );
    const nested = encodeField(5, member('x', one));

    expect(
      decodeClaims(
        Buffer.concat([
          member('yes', yes),
          member('nothing', nothing),
          member('one', one),
          member('text', text),
          member('list', list),
          member('nested', nested),
          member('empty', Buffer.alloc(0)),
        ]),
      ),
    ).toEqual({
      yes: true,
      nothing: null,
      one: 1,
      text: 'a',
      list: ['a', 1],
      nested: { x: 1 },
      empty: null,
    });
  });

  it('takes a member named __proto__ for a member', () => {
    const claims = decodeClaims(member('__proto__', encodeField(5, '')));

    expect(Object.keys(claims)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(claims)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
