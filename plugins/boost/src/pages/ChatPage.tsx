import { useParams } from 'react-router-dom';
import { Container } from '@backstage/ui';
import { dns1123Label } from 'backstage-plugin-boost-common';
import { Chat } from '../chat/Chat';
import { Guidance } from '../components/Guidance';

/** A chat with the agent that the address names. */
export function ChatPage() {
  const { namespace, name } = useParams();
  const [team, agent] = [namespace, name].map(
    text => dns1123Label.safeParse(text).data,
  );
  return (
    <Container>
      {team && agent ? (
        // One agent's answers have no place in a chat with another.
        <Chat key={`${team}/${agent}`} namespace={team} name={agent} />
      ) : (
        <Guidance title="This address names no agent">
          It ends in a namespace and a name of lower-case letters, digits and
          hyphens. Go to Agents and choose one there.
        </Guidance>
      )}
    </Container>
  );
}
