import type { Page, Toolkit } from '@plugboard/protocol';
import { QueryClient, type InfiniteData } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createStack, type StackOptions } from '../../../tooling/in-tab/stack.ts';
import { renderOn } from '../test/render.tsx';
import { categoriesQuery, connectKeys, toolkitsQuery } from './queries.ts';
import { useConnectionStatus } from './use-connection-status.ts';
import { useConnections } from './use-connections.ts';
import { useDisconnect } from './use-disconnect.ts';
import { usePauseConnection } from './use-pause-connection.ts';
import { useRenameConnection } from './use-rename-connection.ts';
import { useSelectConnection } from './use-select-connection.ts';
import { useToolkits } from './use-toolkits.ts';

function Accounts() {
  const { data } = useConnections({ toolkit: 'gmail' });
  const { rename, error } = useRenameConnection();
  const { pause, resume } = usePauseConnection();
  const { select, error: selectError } = useSelectConnection();
  const { disconnect } = useDisconnect();
  return (
    <>
      <output>{error?.code ?? selectError?.code ?? 'fine'}</output>
      <ul>
        {data?.map((connection) => (
          <li key={connection.id} aria-label={connection.id}>
            {`${connection.alias ?? 'no name'}, ${connection.status}${connection.isSelected ? ', in use' : ''}`}
            <button onClick={() => void rename(connection, 'personal')}>Rename</button>
            <button onClick={() => void rename(connection, null)}>Clear</button>
            <button onClick={() => void pause(connection)}>Pause</button>
            <button onClick={() => void resume(connection)}>Resume</button>
            <button onClick={() => void select(connection)}>Use</button>
            <button onClick={() => void disconnect(connection)}>Disconnect</button>
          </li>
        ))}
      </ul>
    </>
  );
}

function State() {
  return <p>{useConnectionStatus('gmail').state}</p>;
}

/** The page with two Gmail accounts of Ada's; what it says of one, and its buttons. */
function setUp(handler: StackOptions['handler'] = {}) {
  const stack = createStack({ handler });
  const connect = (alias: string, createdAt: number): string =>
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias, createdAt });
  const work = connect('work', Date.now() - 60_000);
  // The newer one runs, unless the user has chosen.
  const other = connect('other', Date.now());
  const queryClient = new QueryClient();
  renderOn(
    <>
      <Accounts />
      <State />
    </>,
    { on: stack, queryClient },
  );
  const item = (id: string): Promise<HTMLElement> => screen.findByRole('listitem', { name: id });
  return {
    stack,
    queryClient,
    work,
    other,
    press: async (id: string, name: string): Promise<void> => {
      within(await item(id)).getByRole('button', { name }).click();
    },
    says: async (id: string): Promise<string | null> => (await item(id)).firstChild?.textContent ?? null,
  };
}

describe('useRenameConnection', () => {
  it('shows the new name before the server has answered, and keeps it', async () => {
    const { stack, work, press, says } = setUp();
    await expect.poll(() => says(work)).toBe('work, ACTIVE');
    stack.network = 'stalled';
    await press(work, 'Rename');
    await expect.poll(() => says(work)).toBe('personal, ACTIVE');
    expect(stack.emulator.account(work)?.alias).toBe('work');
  });

  it('shows it in the catalogue, too', async () => {
    const stack = createStack();
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work' });
    function Catalogue() {
      const { data } = useToolkits({ connected: true });
      const { rename } = useRenameConnection();
      const connection = data?.[0]?.connections[0];
      return connection ? <button onClick={() => void rename(connection, 'personal')}>{connection.alias}</button> : null;
    }
    renderOn(<Catalogue />, { on: stack });
    const button = await screen.findByRole('button', { name: 'work' });
    stack.network = 'stalled';
    button.click();
    await screen.findByRole('button', { name: 'personal' });
  });

  it('leaves alone what is being read and has nothing to do with it', async () => {
    const { stack, queryClient, work, press, says } = setUp();
    await expect.poll(() => says(work)).toBe('work, ACTIVE');
    stack.network = 'stalled';
    void queryClient.prefetchQuery(categoriesQuery(stack.client));
    await press(work, 'Rename');
    await expect.poll(() => says(work)).toBe('personal, ACTIVE');
    expect(queryClient.getQueryState(connectKeys.categories)).toMatchObject({ fetchStatus: 'fetching' });
  });

  it('gives up a read that would bring back what was, also of a long list, which is not read again', async () => {
    const { stack, queryClient, work, press, says } = setUp();
    const { queryKey, ...list } = toolkitsQuery(stack.client);
    await queryClient.prefetchInfiniteQuery({ queryKey, ...list, pages: 5 });
    await expect.poll(() => says(work)).toBe('work, ACTIVE');
    const before = { ...stack.client };
    stack.client.listToolkits = () => new Promise(() => {});
    void queryClient.refetchQueries({ queryKey });
    expect(queryClient.getQueryState(queryKey)).toMatchObject({ fetchStatus: 'fetching' });
    Object.assign(stack.client, before);
    await press(work, 'Rename');
    await expect.poll(() => queryClient.getQueryState(queryKey)?.fetchStatus).toBe('idle');
    const known = queryClient.getQueryData<InfiniteData<Page<Toolkit>>>(queryKey)?.pages.flatMap(({ items }) => items);
    expect(known?.find(({ slug }) => slug === 'gmail')?.connections.map(({ alias }) => alias)).toContain('personal');
  });

  it('sets a name, and takes it away', async () => {
    const { stack, work, press, says } = setUp();
    await press(work, 'Rename');
    await expect.poll(() => stack.emulator.account(work)?.alias).toBe('personal');
    await press(work, 'Clear');
    await expect.poll(() => stack.emulator.account(work)?.alias).toBeFalsy();
    await expect.poll(() => says(work)).toBe('no name, ACTIVE');
  });

  it('takes a name back that is taken, and says so', async () => {
    const { work, other, press, says } = setUp();
    await press(other, 'Rename');
    await expect.poll(() => says(other)).toContain('personal');
    await press(work, 'Rename');
    await screen.findByText('alias_taken');
    await expect.poll(() => says(work)).toBe('work, ACTIVE');
  });

  it('takes back nothing but the name: not an account that has been disconnected meanwhile', async () => {
    const { stack, queryClient, work, other, press, says } = setUp();
    await expect.poll(() => says(work)).toBe('work, ACTIVE');
    stack.emulator.fail('PATCH /connected_accounts/:id', { delay: 2000, status: 500 });
    await press(work, 'Rename');
    await expect.poll(() => says(work)).toBe('personal, ACTIVE');
    await press(other, 'Disconnect');
    await expect.poll(() => stack.emulator.accounts('ada').map(({ id }) => id)).toEqual([work]);
    await screen.findByText('upstream_error', undefined, { timeout: 5000 });
    await expect.poll(() => queryClient.isMutating()).toBe(0);
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(await says(work)).toBe('work, ACTIVE, in use');
  });
});

describe('usePauseConnection', () => {
  it('leaves a toolkit connected of which another account works, while the one that runs is paused', async () => {
    const { stack, other, press, says } = setUp();
    await screen.findByText('connected');
    stack.network = 'stalled';
    await press(other, 'Pause');
    await expect.poll(() => says(other)).toBe('other, INACTIVE');
    expect(screen.queryByText('connected')).not.toBeNull();
  });

  it('pauses and resumes', async () => {
    const { stack, work, press, says } = setUp();
    await press(work, 'Pause');
    await expect.poll(() => says(work)).toBe('work, INACTIVE');
    await expect.poll(() => stack.emulator.account(work)?.status).toBe('INACTIVE');
    await press(work, 'Resume');
    await expect.poll(() => stack.emulator.account(work)?.status).toBe('ACTIVE');
  });

  it('stays as it is shown when the lists are fetched before the server has answered', async () => {
    const { stack, queryClient, work, press, says } = setUp();
    await expect.poll(() => says(work)).toBe('work, ACTIVE');
    stack.emulator.fail('PATCH /connected_accounts/:id/status', { delay: 2000 });
    await press(work, 'Pause');
    await expect.poll(() => says(work)).toBe('work, INACTIVE');
    await queryClient.refetchQueries({ queryKey: connectKeys.connections });
    expect(queryClient.isMutating()).toBe(1);
    expect(await says(work)).toBe('work, INACTIVE');
  });

  it('fetches the lists anew once for all changes that wait for each other', async () => {
    const { stack, queryClient, work, other, press, says } = setUp();
    await expect.poll(() => says(work)).toBe('work, ACTIVE');
    const asked = vi.spyOn(stack.client, 'listConnections');
    await press(work, 'Pause');
    await press(other, 'Pause');
    await press(work, 'Resume');
    await expect.poll(() => says(work)).toBe('work, ACTIVE, in use');
    await expect.poll(() => queryClient.isMutating() + queryClient.isFetching()).toBe(0);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('ends as the server said it last, where it takes none of three', async () => {
    const { stack, queryClient, work, press, says } = setUp();
    await expect.poll(() => says(work)).toBe('work, ACTIVE');
    stack.emulator.fail('* *', { delay: 100, status: 500 });
    await press(work, 'Rename');
    await press(work, 'Pause');
    await expect.poll(() => says(work)).toBe('personal, INACTIVE');
    await press(work, 'Resume');
    await expect.poll(() => queryClient.isMutating()).toBe(0);
    expect(await says(work)).toBe('work, ACTIVE');
  });

  it('leaves what waits as it is shown when what came before it is refused', async () => {
    const { stack, queryClient, work, other, press, says } = setUp();
    await press(other, 'Rename');
    await expect.poll(() => stack.emulator.account(other)?.alias).toBe('personal');
    await expect.poll(() => queryClient.isMutating()).toBe(0);
    stack.emulator.fail('PATCH /connected_accounts/:id/status', { delay: 2000 });
    await press(work, 'Rename');
    await press(work, 'Pause');
    await screen.findByText('alias_taken');
    await expect.poll(() => says(work)).toBe('work, INACTIVE');
    expect(queryClient.isMutating()).toBe(1);
    await expect.poll(() => stack.emulator.account(work)?.status).toBe('INACTIVE');
  });

  it('ends as was asked for last, and shows nothing else on the way, where the first takes longer to arrive', async () => {
    const { stack, queryClient, work, press, says } = setUp();
    await expect.poll(() => says(work)).toBe('work, ACTIVE');
    stack.emulator.fail('PATCH /connected_accounts/:id/status', { delay: 300 }, { times: 1 });
    await press(work, 'Pause');
    await expect.poll(() => says(work)).toBe('work, INACTIVE');
    await press(work, 'Resume');
    const shown = new Set<string | null>();
    const item = await screen.findByRole('listitem', { name: work });
    const watcher = new MutationObserver(() => shown.add(item.firstChild?.textContent ?? null));
    watcher.observe(item, { subtree: true, childList: true, characterData: true });
    onTestFinished(() => watcher.disconnect());
    await expect.poll(() => queryClient.isMutating()).toBe(0);
    const sent = stack.emulator.requests.filter(({ method, path }) => method === 'PATCH' && path.endsWith('/status'));
    expect(sent.map(({ body }) => body)).toEqual([{ enabled: false }, { enabled: true }]);
    expect(stack.emulator.account(work)?.status).toBe('ACTIVE');
    // Not before the server has said that it works again.
    expect([...shown]).toEqual(['work, ACTIVE']);
  });
});

describe('useSelectConnection', () => {
  it('chooses the one that runs', async () => {
    const chosen = new Map<string, string>();
    const { work, other, press, says } = setUp({
      selections: {
        get: (user, toolkit) => chosen.get(`${user} ${toolkit}`) ?? null,
        set: (user, toolkit, id) => void chosen.set(`${user} ${toolkit}`, id),
      },
    });
    await expect.poll(() => says(other)).toBe('other, ACTIVE, in use');
    await press(work, 'Use');
    await expect.poll(() => says(work)).toBe('work, ACTIVE, in use');
    await expect.poll(() => says(other)).toBe('other, ACTIVE');
    await expect.poll(() => chosen.get('ada gmail')).toBe(work);
  });

  it('leaves the choice of other toolkits alone, and shows at no time two that run', async () => {
    const stack = createStack({ handler: { selections: { get: () => null, set: () => {} } } });
    const connect = (toolkit: string, alias: string, createdAt: number): string =>
      stack.emulator.connect({ userId: 'ada', toolkit, alias, createdAt });
    const work = connect('gmail', 'work', 1);
    connect('gmail', 'other', 2);
    connect('slack', 'team', 3);
    const seen = new Set<string>();
    function InUse() {
      const { data } = useConnections();
      const { select, isPending } = useSelectConnection();
      const inUse = data?.filter(({ isSelected }) => isSelected).map(({ toolkit, alias }) => `${toolkit} ${alias}`) ?? [];
      if (data) seen.add(inUse.join());
      const isDone = inUse.includes('gmail work') && !isPending;
      return <button onClick={() => void select({ id: work, toolkit: 'gmail' })}>{isDone ? 'In use' : 'Use'}</button>;
    }
    renderOn(<InUse />, { on: stack });
    await expect.poll(() => seen.size).toBe(1);
    // No list comes to put right what is shown.
    stack.client.listConnections = () => new Promise(() => {});
    screen.getByRole('button', { name: 'Use' }).click();
    await screen.findByRole('button', { name: 'In use' });
    expect([...seen]).toEqual(['slack team,gmail other', 'slack team,gmail work']);
  });

  it('takes the choice back where the app does not offer one', async () => {
    const { work, other, press, says } = setUp();
    await press(work, 'Use');
    await screen.findByText('not_selectable');
    await expect.poll(() => says(other)).toBe('other, ACTIVE, in use');
  });
});
