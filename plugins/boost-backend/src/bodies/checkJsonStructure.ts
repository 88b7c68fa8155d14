import { visit } from 'jsonc-parser';
import { describeField } from './describeField';
import { refuseBody } from './refuseBody';
import { refuseBrokenJson } from './refuseBrokenJson';

// Bodies of Kagenti need five or six. Whatever walks a body after this recurses, and
// must not run out of stack.
const DEEPEST = 32;

// A mebibyte of tiny values takes a second to walk, in which nobody else is served; a
// form with every field filled in has a few hundred, however long their texts are.
const MOST_VALUES = 10_000;

/**
 * Refuses what JSON allows and no two readers understand alike: a property that stands
 * twice in one object (RFC 8259 section 4), nesting and values without measure (section
 * 9), and numbers beyond those that JavaScript has, which would be written out as null.
 *
 * @param text - What may be JSON. Not all that is none is noticed here
 * @throws RequestRefusal with `BAD_REQUEST_BODY`
 * @internal
 */
export function checkJsonStructure(text: string): void {
  const open: Set<string>[] = [];
  let depth = 0;
  let values = 0;
  const count = () => {
    values += 1;
    if (values > MOST_VALUES) {
      throw refuseBody(`it holds more than ${MOST_VALUES} values`);
    }
  };
  const enter = () => {
    count();
    depth += 1;
    if (depth > DEEPEST) {
      throw refuseBody(`it nests deeper than ${DEEPEST} levels`);
    }
  };
  const leave = () => {
    depth -= 1;
  };

  visit(text, {
    // At the first one: this parser would go on, and be slow about it.
    onError: () => {
      throw refuseBrokenJson();
    },
    onObjectBegin: () => {
      enter();
      open.push(new Set());
    },
    onObjectEnd: () => {
      leave();
      open.pop();
    },
    onArrayBegin: enter,
    onArrayEnd: leave,
    // The name comes decoded: "na\u006de" is name as well.
    onObjectProperty: (name, _offset, _length, _line, _column, pathOf) => {
      const names = open[open.length - 1];
      if (names.has(name)) {
        const field = describeField([...pathOf(), name]);
        throw refuseBody(`${field} stands there twice; send it once`);
      }
      names.add(name);
    },
    onLiteralValue: (value, _offset, _length, _line, _column, pathOf) => {
      count();
      if (typeof value === 'number' && !Number.isFinite(value)) {
        throw refuseBody(
          `${describeField(pathOf())} is too large a number; send one below 1e308`,
        );
      }
    },
  });
}
