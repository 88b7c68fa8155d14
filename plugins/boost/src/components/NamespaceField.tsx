import { useState, type FormEvent } from 'react';
import { Button, Flex, TextField } from '@backstage/ui';
import { dns1123Label } from 'backstage-plugin-boost-common';

/** A namespace by its name, for those who cannot choose from a list. */
export function NamespaceField(props: {
  namespace: string | undefined;
  onChange: (namespace: string) => void;
}) {
  const [text, setText] = useState(props.namespace ?? '');
  const [problem, setProblem] = useState<string>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = dns1123Label.safeParse(text.trim());
    if (name.success) {
      props.onChange(name.data);
    } else {
      setProblem(`The name ${name.error.issues[0].message}.`);
    }
  };

  return (
    <form onSubmit={submit} noValidate>
      <Flex gap="2" align="end" style={{ maxWidth: 520 }}>
        <TextField
          label="Namespace"
          value={text}
          onChange={setText}
          autoComplete="off"
          spellCheck="false"
          isInvalid={problem !== undefined}
          description={
            problem ?? 'The list of namespaces is not available. Type a name.'
          }
        />
        <Button type="submit" variant="secondary" style={{ flexShrink: 0 }}>
          Show agents
        </Button>
      </Flex>
    </form>
  );
}
