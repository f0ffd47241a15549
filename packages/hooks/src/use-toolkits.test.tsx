import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { createStack } from '../../../tooling/in-tab/stack.ts';
import { renderOn } from '../test/render.tsx';
import { toolkitsQuery } from './queries.ts';
import { useToolkits } from './use-toolkits.ts';

function Catalogue({ connected }: { connected?: boolean }) {
  const [search, setSearch] = useState('');
  const { data, total, error, isPending, hasNextPage, fetchNextPage, refetch } = useToolkits({ search, connected });
  return (
    <>
      <output>{isPending ? 'loading' : `${data?.length} of ${total}${error ? `, ${error.code}` : ''}`}</output>
      <ul>
        {data?.map(({ slug, name }) => (
          <li key={slug}>{name}</li>
        ))}
      </ul>
      <button onClick={() => setSearch('googlecalendar')}>Search</button>
      {hasNextPage && <button onClick={() => void fetchNextPage()}>More</button>}
      <button onClick={() => void refetch()}>Refetch</button>
    </>
  );
}

const press = (name: string): void => screen.getByRole('button', { name }).click();

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

  it('searches on the server', async () => {
    renderOn(<Catalogue />);
    await screen.findByText('20 of 530');
    press('Search');
    await screen.findByText('1 of 1');
    expect(screen.getByRole('listitem').textContent).toBe('Google Calendar');
  });

  it('lists what is connected', async () => {
    renderOn(<Catalogue connected />, { scenario: 'connected' });
    await screen.findByText('1 of 1');
    expect(screen.getByRole('listitem').textContent).toBe('Gmail');
  });

  it('F09: keeps what it has when a refetch fails, and says why', async () => {
    const { stack } = renderOn(<Catalogue />);
    await screen.findByText('20 of 530');
    stack.emulator.fail('* *', { status: 403 });
    press('Refetch');
    await screen.findByText('20 of 530, upstream_forbidden');
  });
});
