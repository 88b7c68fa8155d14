import { Flex, Select, Skeleton } from '@backstage/ui';
import type { RequestState } from '../requests/RequestState';
import { NamespaceField } from './NamespaceField';

/**
 * Chooses a namespace from the list, or by typing where the list is not to be
 * had: who may not list namespaces may still be allowed to see one of them.
 */
export function NamespacePicker(props: {
  namespaces: RequestState<string[]>;
  namespace: string | undefined;
  onChange: (namespace: string) => void;
}) {
  const { namespaces, namespace, onChange } = props;
  if (namespaces.status === 'failed') {
    return (
      <NamespaceField
        key={namespace}
        namespace={namespace}
        onChange={onChange}
      />
    );
  }
  if (namespaces.status !== 'loaded') {
    return <Skeleton width={280} height={56} aria-hidden />;
  }
  // The address may name one that Kagenti does not list.
  const names = new Set(namespaces.value);
  if (namespace) {
    names.add(namespace);
  }
  if (names.size === 0) {
    return undefined;
  }
  return (
    <Flex style={{ maxWidth: 280 }}>
      <Select
        label="Namespace"
        options={[...names].map(name => ({ id: name, label: name }))}
        value={namespace ?? null}
        onChange={key => key !== null && onChange(String(key))}
        style={{ flexGrow: 1 }}
      />
    </Flex>
  );
}
