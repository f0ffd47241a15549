import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { createStack, type Stack } from '../../../tooling/in-tab/stack.ts';
import { renderOn } from '../test/render.tsx';
import { useCancelRequest } from './use-cancel-request.ts';
import { useConnectionStatus } from './use-connection-status.ts';

function Gmail() {
  const { state, connection } = useConnectionStatus('gmail');
  const { cancel } = useCancelRequest();
  return <button onClick={() => connection && void cancel(connection)}>{state}</button>;
}

/** A world in which no list can be read any more once a request has been given up. */
async function setUp(): Promise<Stack> {
  const stack = createStack();
  await stack.client.authorize({ toolkit: 'gmail' });
  const before = { ...stack.client };
  stack.client.cancel = async (...args) => {
    const done = await before.cancel(...args);
    stack.network = 'stalled';
    return done;
  };
  renderOn(<Gmail />, { on: stack });
  await screen.findByText('pending');
  return stack;
}

describe('useCancelRequest', () => {
  it('gives up a sign-in that was begun elsewhere, and shows it as gone before any list has been fetched anew', async () => {
    const stack = await setUp();
    screen.getByRole('button').click();
    await screen.findByText('available');
    expect(stack.emulator.accounts('ada')).toEqual([]);
  });

  it('leaves alone what is connected by now, and shows that', async () => {
    const stack = await setUp();
    const [account] = stack.emulator.accounts('ada');
    stack.emulator.setStatus(account!.id, 'ACTIVE');
    screen.getByRole('button').click();
    await screen.findByText('connected');
    expect(stack.emulator.accounts('ada')).toHaveLength(1);
  });

  it('takes it for done where another tab was faster', async () => {
    const stack = createStack();
    const { id } = await stack.client.authorize({ toolkit: 'gmail' });
    function Told() {
      const { cancel, error } = useCancelRequest();
      const [outcome, setOutcome] = useState('open');
      return (
        <button onClick={() => void cancel({ id }).then(() => setOutcome('gone'))}>
          {error?.code ?? outcome}
        </button>
      );
    }
    renderOn(<Told />, { on: stack });
    await stack.client.cancel(id);
    screen.getByRole('button').click();
    await screen.findByText('gone');
  });
});
