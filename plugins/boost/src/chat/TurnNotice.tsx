import { Alert, Button } from '@backstage/ui';
import type { TurnOutcome } from '../conversation/TurnOutcome';
import { describeOutcome } from './describeOutcome';

/** How a turn ended, unless it simply ended well. */
export function TurnNotice(props: {
  outcome: TurnOutcome;
  agentName: string;
  /** Absent when there is a later turn. */
  onSendAgain: (() => void) | undefined;
}) {
  const { outcome, agentName, onSendAgain } = props;
  const notice = describeOutcome(outcome, agentName);
  if (!notice) return undefined;
  return (
    <Alert
      status={notice.status}
      icon
      title={notice.title}
      description={notice.description}
      customActions={
        notice.mayHelpToSendAgain &&
        onSendAgain && (
          <Button size="small" variant="secondary" onPress={onSendAgain}>
            Send again
          </Button>
        )
      }
    />
  );
}
