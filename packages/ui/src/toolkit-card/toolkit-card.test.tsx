import { useConnectionStatus, type Connection } from '@plugboard/hooks';
import { screen, waitFor } from '@testing-library/react';
import type { ReactNode, Ref } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { createStack } from '../../../../tooling/in-tab/stack.ts';
import { press, renderOn } from '../../test/render.tsx';
import { ToolkitCard, type ToolkitCardProps } from './toolkit-card.tsx';

interface CardProps extends Omit<ToolkitCardProps, 'toolkit'> {
  slug: string;
  cardRef?: Ref<HTMLElement>;
}

function Card({ slug, cardRef, ...card }: CardProps): ReactNode {
  const { data } = useConnectionStatus(slug);
  return data && <ToolkitCard {...card} ref={cardRef} toolkit={data} />;
}

const card = (name: string): Promise<HTMLElement> => screen.findByRole('article', { name });
const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });

describe('ToolkitCard', () => {
  it('goes from what a toolkit is for to the account that it is connected as', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    const { stack } = renderOn(<Card slug="linear" onConnect={onConnect} />);
    // English in every language, as Composio says it; our own words are in the page's.
    expect(await screen.findByText('Issues, projects and cycles')).toHaveAttribute('lang', 'en');
    press(await button('Connect Linear'));
    expect(await screen.findByText('Finish in the other window.')).not.toHaveAttribute('lang');
    await stack.connectLink().press('Allow');
    expect(await screen.findByText('ada@tidewell.example')).toBeVisible();
    expect((await card('Linear')).textContent).toMatch(/Connected.*Issues, projects and cycles/);
    expect(screen.getByRole('status')).toHaveTextContent('Linear is connected.');
    expect(onConnect).toHaveBeenCalledOnce();
  });

  it('counts accounts, and no sign-in that is open', async () => {
    const stack = createStack({ scenario: 'pending' });
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'ada@tidewell.example' });
    renderOn(<Card slug="gmail" />, { stack });
    expect((await card('Gmail')).textContent).toContain('ada@tidewell.example');
    expect(screen.queryByText('2 accounts')).toBeNull();
  });

  it('waits for no sign-in while its window is blocked', async () => {
    const { stack } = renderOn(<Card slug="linear" />);
    stack.windows = 'blocked';
    press(await button('Connect Linear'));
    expect(await screen.findByRole('link', { name: 'Open sign-in Linear' })).toBeVisible();
    expect(screen.getByText('Your browser blocked the window.')).toBeVisible();
    expect(screen.queryByText('Waiting for sign-in')).toBeNull();
  });

  it('leads to the accounts of a toolkit, and says how many there are', async () => {
    const onManage = vi.fn<() => void>();
    renderOn(<Card slug="gmail" onManage={onManage} />, { scenario: 'several-connected' });
    expect(await screen.findByText('3 accounts')).toBeVisible();
    press(await button('Manage Gmail'));
    expect(onManage).toHaveBeenCalledOnce();
  });

  it('connects in the place of what lost its access', async () => {
    const { stack } = renderOn(<Card slug="gmail" />, { scenario: 'needs-reconnect' });
    press(await button('Reconnect Gmail'));
    await screen.findByText('Finish in the other window.');
    await stack.connectLink().press('Allow');
    await waitFor(async () => expect(await card('Gmail')).toHaveAttribute('data-state', 'connected'));
    expect(stack.emulator.accounts('ada').filter(({ toolkit }) => toolkit === 'gmail')).toHaveLength(1);
  });

  it('resumes what is paused', async () => {
    renderOn(<Card slug="gmail" />, { scenario: 'paused' });
    press(await button('Resume Gmail'));
    await waitFor(async () => expect(await card('Gmail')).toHaveAttribute('data-state', 'connected'));
  });

  it('has nothing to press where no account is needed', async () => {
    renderOn(<Card slug="hackernews" />);
    expect((await card('Hacker News')).textContent).toMatch(/Hacker News works without an account\.$/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('has its buttons on one line in a row of cards', async () => {
    renderOn(
      <div style={{ display: 'grid', gridTemplateColumns: '9rem 18rem' }}>
        <Card slug="linear" />
        <Card slug="googlesheets" />
      </div>,
    );
    const tops = [await button('Connect Linear'), await button('Connect Google Sheets')].map(
      (one) => one.getBoundingClientRect().top,
    );
    expect(tops[0]).toBe(tops[1]);
  });
});
