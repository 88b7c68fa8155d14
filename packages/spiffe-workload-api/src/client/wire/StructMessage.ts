/** `google.protobuf.Struct` as it is decoded. */
export interface StructMessage {
  readonly fields: Readonly<Record<string, StructValueMessage>>;
}

/** `google.protobuf.Value` as it is decoded; `kind` names the member that is set. */
export interface StructValueMessage {
  readonly kind?: string;
  readonly numberValue?: number;
  readonly stringValue?: string;
  readonly boolValue?: boolean;
  readonly structValue?: StructMessage;
  readonly listValue?: { readonly values: readonly StructValueMessage[] };
}
