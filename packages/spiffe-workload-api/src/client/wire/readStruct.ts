import type { StructMessage, StructValueMessage } from './StructMessage';

/** A `google.protobuf.Struct` as the JSON object that it stands for. */
export function readStruct(struct: StructMessage): Record<string, unknown> {
  // `fromEntries` defines properties, so that a member called `__proto__` is one.
  return Object.fromEntries(
    Object.entries(struct.fields).map(([name, value]) => [
      name,
      readValue(value),
    ]),
  );
}

function readValue(value: StructValueMessage): unknown {
  switch (value.kind) {
    case 'numberValue':
      return value.numberValue;
    case 'stringValue':
      return value.stringValue;
    case 'boolValue':
      return value.boolValue;
    case 'structValue':
      return value.structValue && readStruct(value.structValue);
    case 'listValue':
      return value.listValue?.values.map(readValue);
    default:
      // JSON's null; a value of no kind is one as well.
      return null;
  }
}
