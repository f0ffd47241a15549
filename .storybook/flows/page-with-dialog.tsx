import { ConnectDialog } from '@plugboard/ui';
import { useState, type ReactNode } from 'react';

/** A button of the host’s own that opens the dialog, and what came of it. */
export function PageWithDialog(): ReactNode {
  const [open, setOpen] = useState(false);
  const [account, setAccount] = useState<string | null>(null);
  return (
    <main>
      <h1>Payments</h1>
      <p>{account === null ? 'No account yet.' : `Payments come from ${account}.`}</p>
      <button
        type="button"
        className="host-button"
        onClick={() => {
          setOpen(true);
        }}
      >
        Add Stripe
      </button>
      <ConnectDialog
        toolkit="stripe"
        open={open}
        onOpenChange={setOpen}
        onConnect={({ alias, label }) => {
          setAccount(alias ?? label ?? 'Stripe');
        }}
      />
    </main>
  );
}
