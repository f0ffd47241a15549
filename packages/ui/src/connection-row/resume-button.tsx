'use client';

import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { rowMessages } from '../messages/row-messages.ts';

/** Resumes what is paused: the one next step of such a row. */
export function ResumeButton({ name, onClick }: { name: string; onClick: () => void }): ReactNode {
  const messages = useMessages(rowMessages);
  return (
    <Button size="sm" variant="secondary" onClick={onClick}>
      <span>{messages.resume}</span>
      <span className="plug-hidden"> {name}</span>
    </Button>
  );
}
