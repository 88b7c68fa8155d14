import { useCallback, useEffect, useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Container, Flex } from '@backstage/ui';
import { boostApiRef } from '../api/boostApiRef';
import { AgentList } from '../components/AgentList';
import { Announcement } from '../components/Announcement';
import { NamespacePicker } from '../components/NamespacePicker';
import { NamespaceProblem } from '../components/NamespaceProblem';
import { describeProgress } from '../components/describeProgress';
import { useRequest } from '../requests/useRequest';
import { useNamespaceParameter } from './useNamespaceParameter';

/** The agents of one namespace, which the address names. */
export function AgentsPage() {
  const boostApi = useApi(boostApiRef);
  const [namespace, setNamespace] = useNamespaceParameter();

  const namespaces = useRequest(
    useCallback(
      (signal: AbortSignal) => boostApi.listNamespaces({ signal }),
      [boostApi],
    ),
  );
  const agents = useRequest(
    useMemo(
      () =>
        namespace
          ? (signal: AbortSignal) => boostApi.listAgents({ namespace, signal })
          : undefined,
      [boostApi, namespace],
    ),
  );

  const firstNamespace =
    namespaces.status === 'loaded' ? namespaces.value[0] : undefined;
  useEffect(() => {
    if (!namespace && firstNamespace) {
      // Replaced, or "back" would lead here again and could never leave.
      setNamespace(firstNamespace, { replace: true });
    }
  }, [namespace, firstNamespace, setNamespace]);

  return (
    <Container>
      <Flex direction="column" gap="5" pb="6">
        <NamespacePicker
          namespaces={namespaces}
          namespace={namespace}
          onChange={setNamespace}
        />
        {namespace ? (
          <AgentList agents={agents} namespace={namespace} />
        ) : (
          <NamespaceProblem namespaces={namespaces} />
        )}
        <Announcement
          text={describeProgress({ namespaces, agents, namespace })}
        />
      </Flex>
    </Container>
  );
}
