import type { WorkloadSummary } from 'backstage-plugin-boost-common';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { chatRouteRef } from '../routes/chatRouteRef';

/** The way to a conversation with an agent. */
export function ChatLink(props: { agent: WorkloadSummary }) {
  const { namespace, name } = props.agent;
  const address = useRouteRef(chatRouteRef)?.({ namespace, name });
  if (!address) return undefined;
  return (
    <Link href={address} aria-label={`Chat with ${name}`}>
      Chat
    </Link>
  );
}
