'use client';

import { useEffect, useState, type ReactNode } from 'react';
import { connectPanelMessages } from '../messages/connect-panel-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';

/** Before that, a clock would only hurry people. */
const FROM = 120;

const secondsTo = (until: number): number => Math.max(0, Math.ceil((until - Date.now()) / 1000));

/** How long a link still works, in its last two minutes. It is not read out at every second. */
export function Countdown({ until }: { until: number | null }): ReactNode {
  const messages = useMessages(connectPanelMessages);
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (until === null) return undefined;
    const tick = (): void => {
      setLeft(secondsTo(until));
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [until]);
  if (until === null || left === null || left > FROM) return null;
  return (
    <p className="plug-meta" role="timer">
      {messages.linkRunsOut(left)}
    </p>
  );
}
