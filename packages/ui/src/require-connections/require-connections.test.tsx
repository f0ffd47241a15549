import type { Connection } from '@plugboard/hooks';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createStack, type Stack } from '../../../../tooling/in-tab/stack.ts';
import { press, renderOn } from '../../test/render.tsx';
import { RequireConnections } from './require-connections.tsx';

const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });

async function connect(stack: Stack, name: string): Promise<void> {
  press(await button(`Connect ${name}`));
  await button(`Cancel ${name}`);
  await stack.connectLink().press('Allow');
}

describe('RequireConnections', () => {
  it('asks nobody for what has not been set up', async () => {
    renderOn(<RequireConnections toolkits={['accelo', 'slack']} onContinue={() => {}} />);
    expect(await screen.findByText('Connect Slack to continue.')).toBeVisible();
    expect(within(screen.getByRole('listitem', { name: 'Accelo' })).getByText('Not available')).toBeVisible();
  });

  it('tells whoever builds the app which toolkit there is not', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    renderOn(<RequireConnections toolkits={['gmial']} onContinue={() => {}} />);
    await screen.findByText('That can’t be connected here.');
    expect(error.mock.calls).toEqual([['plugboard:', expect.stringMatching('offers no toolkit "gmial"')]]);
    error.mockClear();
  });

  it('leaves out what is not offered where it can be left out', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    renderOn(<RequireConnections toolkits={['gmail', { slug: 'gmial', isOptional: true }]} onContinue={() => {}} />, {
      scenario: 'connected',
    });
    await screen.findByText('Everything you need is connected.');
    expect(await button('Continue')).toBeEnabled();
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    error.mockClear();
  });

  it('looks under the mouse as it does elsewhere, until it lets people on', async () => {
    renderOn(<RequireConnections toolkits={['gmail']} onContinue={() => {}} />);
    await button('Connect Gmail');
    const next = await button('Continue');
    const look = async (): Promise<string[]> => {
      await Promise.all(next.getAnimations().map(({ finished }) => finished));
      const { backgroundColor, borderColor } = getComputedStyle(next);
      return [backgroundColor, borderColor];
    };
    const before = await look();
    await userEvent.hover(next);
    expect(next.matches(':hover')).toBe(true);
    expect(await look()).toEqual(before);
  });

  it('lets people on once everything is connected, in any order, and says what is missing until then', async () => {
    const onContinue = vi.fn<() => void>();
    const onConnect = vi.fn<(connection: Connection) => void>();
    const { stack } = renderOn(
      <RequireConnections toolkits={['gmail', 'slack']} onContinue={onContinue} onConnect={onConnect} />,
    );
    expect(await screen.findByText('Connect Gmail and Slack to continue.')).toBeVisible();
    expect(await button('Continue')).toBeDisabled();
    expect(screen.getByRole('progressbar', { name: 'Connected so far' })).toHaveAttribute('aria-valuetext', '0 of 2');

    await connect(stack, 'Slack');
    expect(await screen.findByText('Connect Gmail to continue.')).toBeVisible();
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1');
    expect(screen.getByText('Slack is connected.')).toBeInTheDocument();

    await connect(stack, 'Gmail');
    await screen.findByText('Everything you need is connected.');
    press(await button('Continue'));
    expect(onContinue).toHaveBeenCalledOnce();
    expect(onConnect.mock.calls.map(([{ toolkit }]) => toolkit)).toEqual(['slack', 'gmail']);
  });

  it('leads the keyboard from each step to the next, and on', async () => {
    const { stack } = renderOn(<RequireConnections toolkits={['gmail', 'slack']} onContinue={() => {}} />);
    for (const [name, next] of [['Gmail', 'Connect Slack'], ['Slack', 'Continue']] as const) {
      (await button(`Connect ${name}`)).focus();
      await userEvent.keyboard('{Enter}');
      (await button(`Cancel ${name}`)).focus();
      await stack.connectLink().press('Allow');
      await waitFor(async () => expect(await button(next)).toHaveFocus());
    }
  });

  it('makes the first step that is open the only dark one', async () => {
    renderOn(<RequireConnections toolkits={['gmail', 'github', 'slack']} />, { scenario: 'connected' });
    const steps = await screen.findAllByRole('button', { name: /^Connect / });
    expect(steps.map((step) => [step.textContent, step.dataset['variant']])).toEqual([
      ['Connect GitHub', 'primary'],
      ['Connect Slack', 'secondary'],
    ]);
  });

  it('has one dark button also where the window of another step was blocked', async () => {
    const { stack } = renderOn(<RequireConnections toolkits={['gmail', 'slack']} onContinue={() => {}} />);
    stack.windows = 'blocked';
    press(await button('Connect Slack'));
    const link = await screen.findByRole('link', { name: 'Open sign-in Slack' });
    expect(link).toHaveAttribute('data-variant', 'secondary');
    expect(link).toHaveFocus();
    expect(await button('Connect Gmail')).toHaveAttribute('data-variant', 'primary');
    // Steps may be blocked at the same time: each way on says whose it is.
    expect(await button('Continue in this tab Slack')).toBeVisible();
  });

  it('says of what is optional that it is, whatever else there is to say', async () => {
    const slack = { slug: 'slack', reason: 'To post your plan', isOptional: true };
    const { stack } = renderOn(<RequireConnections toolkits={['gmail', slack]} />);
    press(await button('Connect Slack'));
    await screen.findByText('Optional. Finish in the other window.');
    await stack.connectLink().press('Deny');
    expect(await screen.findByText(/^Optional\. You chose not to allow access/)).toBeVisible();
  });

  it('has its heading at the level of the page that it is on', async () => {
    renderOn(<RequireConnections toolkits={['gmail']} headingLevel={1} />);
    expect(await screen.findByRole('heading', { level: 1, name: 'Connect your tools' })).toBeVisible();
  });

  it('keeps the button of a first step beside its words on a phone', async () => {
    renderOn(
      <div style={{ inlineSize: '20.5rem' }}>
        <RequireConnections toolkits={[{ slug: 'googlecalendar', reason: 'To see what is planned' }]} />
      </div>,
    );
    const { left } = (await button('Connect Google Calendar')).getBoundingClientRect();
    const words = screen.getByText('To see what is planned').getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(words.right);
  });

  it('does not wait for what is optional', async () => {
    const optional = { slug: 'slack', reason: 'To post your plan', isOptional: true };
    renderOn(<RequireConnections toolkits={['gmail', optional]} onContinue={() => {}} />, { scenario: 'connected' });
    expect(await screen.findByText('Optional. To post your plan')).toBeVisible();
    await waitFor(async () => expect(await button('Continue')).toBeEnabled());
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '1 of 1');
  });

  it('counts nothing, and calls nothing connected, where all is optional', async () => {
    const toolkits = ['gmail', 'slack'].map((slug) => ({ slug, isOptional: true }));
    renderOn(<RequireConnections toolkits={toolkits} onContinue={() => {}} />);
    expect(await button('Connect Gmail')).toBeVisible();
    expect(await button('Continue')).toBeEnabled();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByText(/is connected/)).toBeNull();
  });

  it('can be put off, if the app lets people', async () => {
    const onLater = vi.fn<() => void>();
    renderOn(<RequireConnections toolkits={['gmail']} onLater={onLater} />);
    press(await button('Do this later'));
    expect(onLater).toHaveBeenCalledOnce();
  });

  it('shows what is behind the gate by itself, and the focus goes on from there', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    const { stack } = renderOn(
      <RequireConnections toolkits={['gmail']} onConnect={onConnect}>
        <p>The report</p>
      </RequireConnections>,
    );
    await screen.findByRole('list');
    expect(screen.queryByText('The report')).toBeNull();
    await connect(stack, 'Gmail');
    expect(await screen.findByText('The report')).toBeVisible();
    expect(screen.getByText('Everything you need is connected.')).toHaveFocus();
    expect(onConnect).toHaveBeenCalledOnce();
  });

  it('asks nobody to continue who has everything already', async () => {
    renderOn(
      <RequireConnections toolkits={['gmail']} onContinue={() => {}}>
        <p>The report</p>
      </RequireConnections>,
      { scenario: 'connected' },
    );
    expect(await screen.findByText('The report')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('opens the gate with Continue where there is one', async () => {
    const { stack } = renderOn(
      <RequireConnections toolkits={['gmail']} onContinue={() => {}}>
        <p>The report</p>
      </RequireConnections>,
    );
    await connect(stack, 'Gmail');
    await waitFor(async () => expect(await button('Continue')).toBeEnabled());
    expect(screen.queryByText('The report')).toBeNull();
    press(await button('Continue'));
    expect(await screen.findByText('The report')).toBeVisible();
  });

  it('connects in the place of what lost its access', async () => {
    const stack = createStack({ scenario: 'needs-reconnect' });
    const before = stack.emulator.accounts('ada').find(({ toolkit }) => toolkit === 'gmail');
    renderOn(<RequireConnections toolkits={['gmail']} onContinue={() => {}} />, { stack });
    press(await button('Reconnect Gmail'));
    await button('Cancel Gmail');
    await stack.connectLink().press('Allow');
    await screen.findByText('Everything you need is connected.');
    const accounts = stack.emulator.accounts('ada').filter(({ toolkit }) => toolkit === 'gmail');
    expect(accounts.map(({ id, status }) => [id === before?.id, status])).toEqual([[false, 'ACTIVE']]);
  });

  it('says of what lost its access what it is needed for, which is all that badge and button do not say', async () => {
    const toolkits = [{ slug: 'gmail', reason: 'To read your mail' }, { slug: 'slack' }];
    renderOn(<RequireConnections {...{ toolkits }} />, { scenario: 'needs-reconnect' });
    const [gmail, slack] = await screen.findAllByRole('listitem');
    expect(gmail).toHaveTextContent('GmailTo read your mail Access endedReconnect Gmail');
    expect(slack).toHaveTextContent('SlackSign in again to keep using it. Access endedReconnect Slack');
  });

  it('resumes what is paused', async () => {
    renderOn(<RequireConnections toolkits={['gmail']} />, { scenario: 'paused' });
    press(await button('Resume Gmail'));
    expect(await screen.findByText('Everything you need is connected.')).toBeVisible();
  });

  it('opens no gate by a resumption that the server refuses', async () => {
    const { stack } = renderOn(<RequireConnections toolkits={['gmail']}>The report</RequireConnections>, { scenario: 'paused' });
    stack.emulator.fail('PATCH /connected_accounts/:id/status', { delay: 100, status: 503 });
    press(await button('Resume Gmail'));
    expect(await screen.findByText('Something went wrong on our side.')).toBeVisible();
    expect(screen.queryByText('The report')).toBeNull();
  });

  it('keeps the focus in a step whose sign-in is given up', async () => {
    renderOn(<RequireConnections toolkits={['gmail']} />);
    press(await button('Connect Gmail'));
    press(await button('Cancel Gmail'));
    expect(await button('Connect Gmail')).toHaveFocus();
  });

  it('says that it is loading', () => {
    renderOn(<RequireConnections toolkits={['gmail']} onContinue={() => {}} />, { network: 'stalled' });
    expect(screen.getByRole('region', { name: 'Connect your tools' })).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow');
  });

  it('loads again after an error', async () => {
    const { stack } = renderOn(<RequireConnections toolkits={['gmail']} onContinue={() => {}} />, { user: null });
    expect(await screen.findByText('You’re signed out here. Sign in, then try again.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    stack.user = 'ada';
    press(await button('Try again'));
    const step = await screen.findByRole('listitem', { name: 'Gmail' });
    expect(within(step).getByRole('button', { name: 'Connect Gmail' })).toBeVisible();
  });
});
