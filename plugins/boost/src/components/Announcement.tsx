import { VisuallyHidden } from '@backstage/ui';

/**
 * Tells a screen reader what the page shows now. It must stay in the page while
 * its text changes: a live region that comes with its text is not read out.
 */
export function Announcement(props: { text: string }) {
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {props.text}
    </VisuallyHidden>
  );
}
