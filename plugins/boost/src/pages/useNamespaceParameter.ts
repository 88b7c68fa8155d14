import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * The namespace that the address names, and a function that names another one
 * there. So a page can be shared, and the browser's "back" leads to the
 * namespace before.
 */
export function useNamespaceParameter(): [
  string | undefined,
  (namespace: string, options?: { replace?: boolean }) => void,
] {
  const [parameters, setParameters] = useSearchParams();
  const setNamespace = useCallback(
    (namespace: string, options?: { replace?: boolean }) =>
      setParameters(previous => {
        const next = new URLSearchParams(previous);
        next.set('namespace', namespace);
        return next;
      }, options),
    [setParameters],
  );
  return [parameters.get('namespace') || undefined, setNamespace];
}
