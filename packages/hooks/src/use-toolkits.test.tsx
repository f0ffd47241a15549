import type { Toolkit } from '@plugboard/protocol';
import { QueryClient } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { createStack, type Stack } from '../../../tooling/in-tab/stack.ts';
import { renderOn } from '../test/render.tsx';
import { connectKeys, toolkitsQuery } from './queries.ts';
import { useAuthorize } from './use-authorize.ts';
import { useToolkits } from './use-toolkits.ts';

function Catalogue({ connected }: { connected?: boolean }) {
  const [search, setSearch] = useState('');
  const query = useToolkits({ search, connected });
  const { data, total, error, isPending, isPlaceholderData, hasNextPage, fetchNextPage, refetch } = query;
  return (
    <>
      <output>{isPending ? 'loading' : `${data?.length} of ${total}${error ? `, ${error.code}` : ''}${isPlaceholderData ? ', of before' : ''}`}</output>
      <ul>
        {data?.map(({ slug, name, connections }) => (
          <li key={slug}>
            {name}
            {connections.map(({ id, status, isSelected }) => (
              <span key={id}>{` ${status}${isSelected ? ' in use' : ''}`}</span>
            ))}
          </li>
        ))}
      </ul>
      <button onClick={() => setSearch('googlecalendar')}>Search</button>
      {hasNextPage && <button onClick={() => void fetchNextPage()}>More</button>}
      <button onClick={() => void refetch()}>Refetch</button>
    </>
  );
}

/** An app of two pages: one that connects Gmail, and one that lists what is connected. */
function App() {
  const [isListed, setListed] = useState(true);
  const { phase, authorize } = useAuthorize('gmail');
  return (
    <>
      {isListed ? <Catalogue connected /> : <button onClick={() => void authorize()}>Connect</button>}
      <button onClick={() => setListed((was) => !was)}>Go</button>
      <p>{phase}</p>
    </>
  );
}

const press = (name: string): void => screen.getByRole('button', { name }).click();

/** Leaves the list, connects Gmail on the other page, and comes back to what is known by then. */
async function connectAndComeBack(stack: Stack): Promise<void> {
  press('Go');
  (await screen.findByRole('button', { name: 'Connect' })).click();
  await stack.connectLink().press('Allow');
  await screen.findByText('connected');
  stack.network = 'stalled';
  press('Go');
}

describe('useToolkits', () => {
  it('takes an empty field for no search, so that what was fetched before is found', () => {
    const { client } = createStack();
    const { queryKey } = toolkitsQuery(client);
    expect(toolkitsQuery(client, { search: ' ', category: '' }).queryKey).toEqual(queryKey);
    expect(toolkitsQuery(client, { search: ' mail ' }).queryKey).toEqual(toolkitsQuery(client, { search: 'mail' }).queryKey);
  });

  it('pages through the catalogue', async () => {
    renderOn(<Catalogue />);
    await screen.findByText('20 of 530');
    press('More');
    await screen.findByText('70 of 530');
    expect(screen.getAllByRole('listitem')).toHaveLength(70);
  });

  it('keeps a long list up to date with one request for all of it', async () => {
    const queryClient = new QueryClient();
    const { stack } = renderOn(<Catalogue />, { scenario: 'connected', queryClient });
    await screen.findByText('20 of 530');
    for (const shown of [70, 120, 170, 220]) {
      press('More');
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      await screen.findByText(`${shown} of 530`);
    }
    await expect.poll(() => queryClient.getQueryData(connectKeys.connections)).toBeDefined();
    const listed = vi.spyOn(stack.client, 'listToolkits');
    const asked = vi.spyOn(stack.client, 'listConnections');
    // In another tab.
    stack.emulator.setStatus('ca_ada_gmail_1', 'EXPIRED');
    stack.emulator.connect({ userId: 'ada', toolkit: 'github' });
    window.dispatchEvent(new Event('visibilitychange'));
    await screen.findByText(/EXPIRED/);
    expect(screen.getAllByText(/in use/)).toHaveLength(1);
    await queryClient.invalidateQueries({ queryKey: connectKeys.connections });
    expect(listed).not.toHaveBeenCalled();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('leaves what has no connection in a long list the object that it was', async () => {
    const seen: Toolkit[][] = [];
    function Names(): ReactNode {
      const { data = [], fetchNextPage } = useToolkits();
      seen.push(data);
      return <button onClick={() => void fetchNextPage()}>{`${data.length} shown`}</button>;
    }
    renderOn(<Names />, { scenario: 'connected' });
    for (const shown of [20, 70, 120, 170, 220, 270]) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      (await screen.findByText(`${shown} shown`)).click();
    }
    await screen.findByText('320 shown');
    const bare = (toolkits: Toolkit[] = []): Toolkit[] => toolkits.filter(({ connections }) => !connections[0]);
    const before = bare(seen.find(({ length }) => length === 220));
    expect(before).toHaveLength(219);
    expect(bare(seen.at(-1)).slice(0, 219).every((toolkit, index) => toolkit === before[index])).toBe(true);
  });

  it('searches on the server, and shows the former result until there is another, as that', async () => {
    renderOn(<Catalogue />);
    await screen.findByText('20 of 530');
    press('Search');
    await screen.findByText('20 of 530, of before');
    await screen.findByText('1 of 1');
    expect(screen.getByRole('listitem').textContent).toBe('Google Calendar');
  });

  it('lists what is connected', async () => {
    renderOn(<Catalogue connected />, { scenario: 'connected' });
    await screen.findByText('1 of 1');
    expect(screen.getByRole('listitem').textContent).toBe('Gmail ACTIVE in use');
  });

  it('says of no list from before that nothing is connected, to who comes back from connecting', async () => {
    const { stack } = renderOn(<App />);
    await screen.findByText('0 of 0');
    await connectAndComeBack(stack);
    expect((await screen.findByRole('status')).textContent).toBe('loading');
  });

  it('says of no list from before that what was connected is not in it, to who comes back from connecting', async () => {
    const stack = createStack();
    stack.emulator.connect({ userId: 'ada', toolkit: 'slack' });
    renderOn(<App />, { on: stack });
    await screen.findByText('1 of 1');
    await connectAndComeBack(stack);
    expect((await screen.findByRole('status')).textContent).toBe('loading');
  });

  it('keeps a list from before that has what was connected, for who comes back from reconnecting', async () => {
    const { stack } = renderOn(<App />, { scenario: 'connected' });
    await screen.findByText('1 of 1');
    await connectAndComeBack(stack);
    expect((await screen.findByRole('status')).textContent).toBe('1 of 1');
  });

  it('F09: keeps what it has when a refetch fails, and says why', async () => {
    const { stack } = renderOn(<Catalogue />);
    await screen.findByText('20 of 530');
    stack.emulator.fail('* *', { status: 403 });
    press('Refetch');
    await screen.findByText('20 of 530, upstream_forbidden');
  });

  it.each(['the same', 'something else'])('T27: shows nothing of what a host has cleared, while %s is fetched for the next user', async (next) => {
    const queryClient = new QueryClient();
    function Switch() {
      const [isAnew, setAnew] = useState(false);
      return (
        <>
          <button
            onClick={() => {
              queryClient.clear();
              if (next === 'something else') press('Search');
              setAnew(true);
            }}
          >
            Switch
          </button>
          {isAnew && 'Hello, Grace'}
          <Catalogue connected />
        </>
      );
    }
    const { stack } = renderOn(<Switch />, { scenario: 'connected', queryClient });
    await screen.findByText(/^Gmail/);
    stack.user = 'grace';
    stack.network = 'stalled';
    press('Switch');
    await screen.findByText('Hello, Grace');
    expect(screen.getByRole('status')).toHaveTextContent('loading');
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });
});
