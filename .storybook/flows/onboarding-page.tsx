import { RequireConnections } from '@plugboard/ui';
import { useState, type ReactNode } from 'react';

const toolkits = [
  { slug: 'googlecalendar', reason: 'To see what is planned' },
  { slug: 'gmail', reason: 'To see what was asked of you' },
  { slug: 'slack', reason: 'To post your plan each morning', isOptional: true },
];

/** A step of an onboarding, and what comes after it. */
export function OnboardingPage(): ReactNode {
  const [isReady, setIsReady] = useState(false);
  return (
    <main style={{ maxInlineSize: '30rem', margin: '1rem auto' }}>
      {isReady ? (
        <h1>Your week</h1>
      ) : (
        <RequireConnections
          text="Tidewell needs two accounts to plan your week."
          toolkits={toolkits}
          onContinue={() => {
            setIsReady(true);
          }}
        />
      )}
    </main>
  );
}
