import type { RefObject } from 'react';

/**
 * Leads the keyboard to the field for the next message.
 *
 * @remarks
 * Whatever was pressed is gone or of no use after it, and the browser would go on from
 * the top of the page.
 *
 * @param form - the form that holds the field
 */
export function focusField(form: RefObject<HTMLFormElement>): void {
  form.current?.querySelector('textarea')?.focus();
}
