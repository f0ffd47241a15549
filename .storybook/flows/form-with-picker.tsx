import { useConnections } from '@plugboard/hooks';
import { ConnectionPicker } from '@plugboard/ui';
import { useState, type ReactNode } from 'react';

/** A form of the host’s own, one of whose fields is the account. */
export function FormWithPicker(): ReactNode {
  const { data = [] } = useConnections({ toolkit: 'gmail' });
  const [saved, setSaved] = useState<FormDataEntryValue | null>(null);
  return (
    <form
      aria-label="Reminders"
      style={{ display: 'grid', gap: '1rem', justifyItems: 'start', maxInlineSize: '28rem', minBlockSize: '18rem', alignContent: 'start' }}
      onSubmit={(event) => {
        event.preventDefault();
        setSaved(new FormData(event.currentTarget).get('account'));
      }}
    >
      <ConnectionPicker toolkit="gmail" label="Send from" variant="select" name="account" style={{ inlineSize: '100%' }} />
      <button type="submit" className="host-button">Save</button>
      <output>{saved && `Reminders go out from ${data.find(({ id }) => id === saved)?.alias}.`}</output>
    </form>
  );
}
