import { ReconnectBanner } from '@plugboard/ui';
import { useState } from 'react';
import type { Account } from '../accounts.ts';
import { Link } from '../router/link.tsx';
import { Page } from '../shell/page.tsx';
import { Routine, type RoutineProps } from './routine.tsx';

const routines: readonly RoutineProps[] = [
  {
    icon: 'sunrise',
    name: 'Morning brief',
    when: 'Weekdays at 07:30',
    what: 'The day on one page: what is fixed, what is free, what moved overnight.',
    toolkit: 'googlecalendar',
    source: 'Google Calendar',
  },
  {
    icon: 'reply',
    name: 'Unanswered mail',
    when: 'Weekdays at 16:00',
    what: 'Mail that has waited two days for your answer, oldest first.',
    toolkit: 'gmail',
    source: 'Gmail',
  },
  {
    icon: 'review',
    name: 'Review round',
    when: 'Fridays at 10:00',
    what: 'Pull requests that are ready and wait for you.',
    toolkit: 'github',
    source: 'GitHub',
  },
];

function greeting(hour: number): string {
  if (hour < 5 || hour >= 18) return 'Good evening';
  return hour < 12 ? 'Good morning' : 'Good afternoon';
}

/** Home: the day, and the routines that Tidewell runs. */
export function TodayPage({ account }: { account: Account }) {
  const [now] = useState(() => new Date());
  const date = now.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <Page title="Today" heading={`${greeting(now.getHours())}, ${account.name}`} lead={date}>
      <ReconnectBanner className="page-banner" href="/settings/connections" />
      <section aria-labelledby="routines">
        <header className="section-header">
          <h2 id="routines">Routines</h2>
          <p>
            What Tidewell reads for you, and when. Each starts once its source is connected.{' '}
            <Link href="/onboarding">Set up all</Link>
          </p>
        </header>
        <ul className="card routines">
          {routines.map((routine) => (
            <Routine key={routine.toolkit} {...routine} />
          ))}
        </ul>
      </section>
    </Page>
  );
}
