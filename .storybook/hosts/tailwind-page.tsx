import { ConnectButton, ConnectionsPage } from '@plugboard/ui';
import type { ReactNode } from 'react';

/** A settings page as an app with Tailwind has it; its classes mean the same in versions 3 and 4. */
export function TailwindPage(): ReactNode {
  return (
    <div className="min-h-dvh bg-zinc-50 text-zinc-900 dark:bg-zinc-900 dark:text-zinc-100">
      <header className="flex items-center gap-3 border-b border-zinc-200 bg-white px-6 py-4 dark:border-zinc-700 dark:bg-zinc-800">
        <span className="h-6 w-6 rounded-md bg-indigo-600" />
        <span className="text-sm font-semibold">Tidewell</span>
        <button className="ms-auto rounded-full bg-indigo-600 px-4 py-2 text-sm font-medium text-white">Invite</button>
      </header>
      <main className="mx-auto max-w-3xl px-6 py-10">
        <h1 className="text-2xl font-bold tracking-tight">Connections</h1>
        <p className="mb-8 mt-2 text-sm text-zinc-600 dark:text-zinc-300">Accounts that Tidewell works with.</p>
        <div className="mb-10 rounded-xl border border-zinc-200 bg-white p-6 dark:border-zinc-700 dark:bg-zinc-800">
          <h2 className="text-lg font-semibold">Where your issues are</h2>
          <ConnectButton toolkit="linear" variant="primary" className="mt-4" />
        </div>
        <ConnectionsPage />
      </main>
    </div>
  );
}
