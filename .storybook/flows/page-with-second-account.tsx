import { useAuthorize } from '@plugboard/hooks';
import { ConnectionsPage } from '@plugboard/ui';
import type { ReactNode } from 'react';

/** The page, and a button of the host's own that adds another account. */
export function PageWithSecondAccount(): ReactNode {
  const { authorize } = useAuthorize('gmail');
  return (
    <>
      <p>
        <button type="button" className="host-button" onClick={() => void authorize({ alias: 'Work' })}>
          Add a work account
        </button>
      </p>
      <ConnectionsPage />
    </>
  );
}
