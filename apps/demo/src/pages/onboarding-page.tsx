import '../styles/onboarding.css';
import { RequireConnections } from '@plugboard/ui';
import { goTo } from '../router/go-to.ts';
import { Brand } from '../shell/brand.tsx';

const toHome = (): void => goTo('/');

/** The step of the set-up in which one connects what Tidewell reads. */
export function OnboardingPage() {
  return (
    <main className="onboarding" tabIndex={-1}>
      <title>Set up · Tidewell</title>
      <header className="onboarding-header">
        <Brand />
        <span>Step 2 of 3</span>
      </header>
      <RequireConnections
        className="onboarding-card"
        headingLevel={1}
        text="Tidewell needs three accounts to plan your week."
        toolkits={[
          { slug: 'googlecalendar', reason: 'To see what is fixed' },
          { slug: 'gmail', reason: 'To see what waits for your answer' },
          { slug: 'github', reason: 'To see what waits for your review' },
          { slug: 'slack', reason: 'To post your plan each morning', isOptional: true },
        ]}
        onContinue={toHome}
        onLater={toHome}
      />
    </main>
  );
}
