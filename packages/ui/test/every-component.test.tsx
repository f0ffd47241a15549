import { useToolkits, type Toolkit } from '@plugboard/hooks';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { createRef, type CSSProperties, type ReactNode, type Ref } from 'react';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as chat from '../src/chat/index.ts';
import * as kit from '../src/index.ts';
import { renderOn } from './render.tsx';

interface Common {
  ref: Ref<never>;
  id: string;
  className: string;
  style: CSSProperties;
  'data-testid': string;
}

const nothing = (): void => {};

/** Every component, as an app would draw it, with a toolkit in which the user has an account that lost its access. */
const components: Record<string, (common: Common, toolkit: Toolkit) => ReactNode> = {
  ConnectButton: (common) => <kit.ConnectButton {...common} toolkit="slack" />,
  ConnectCallback: (common) => <kit.ConnectCallback {...common} />,
  ConnectDialog: (common) => <kit.ConnectDialog {...common} toolkit="linear" open onOpenChange={nothing} />,
  ConnectPanel: (common) => <kit.ConnectPanel {...common} toolkit="linear" />,
  ConnectPrompt: (common) => <chat.ConnectPrompt {...common} toolkit="linear" />,
  ConnectPrompts: (common) => (
    <chat.ConnectPrompts {...common} message={{ toolName: 'request_connections', args: { toolkits: ['linear'] } }} />
  ),
  ConnectionList: (common, toolkit) => <kit.ConnectionList {...common} toolkits={[toolkit]} />,
  ConnectionPicker: (common) => <kit.ConnectionPicker {...common} toolkit="slack" />,
  ConnectionRow: (common, toolkit) => (
    <kit.ConnectionRow {...common} toolkit={toolkit} connection={toolkit.connections[0]!} />
  ),
  ConnectionStatus: (common) => <kit.ConnectionStatus {...common} state="connected" />,
  ConnectionsPage: (common) => <kit.ConnectionsPage {...common} />,
  CredentialsForm: (common) => <kit.CredentialsForm {...common} toolkit="stripe" />,
  DisconnectDialog: (common, toolkit) => (
    <kit.DisconnectDialog {...common} toolkit={toolkit} connection={toolkit.connections[0]!} open onOpenChange={nothing} />
  ),
  ReconnectBanner: (common) => <kit.ReconnectBanner {...common} />,
  RenameConnection: (common, toolkit) => (
    <kit.RenameConnection {...common} toolkit={toolkit} connection={toolkit.connections[0]!} onDone={nothing} />
  ),
  RequireConnections: (common) => <kit.RequireConnections {...common} toolkits={['slack']} />,
  ToolkitCard: (common, toolkit) => <kit.ToolkitCard {...common} toolkit={toolkit} />,
  ToolkitCatalogue: (common) => <kit.ToolkitCatalogue {...common} />,
  ToolkitLogo: (common, toolkit) => <kit.ToolkitLogo {...common} toolkit={toolkit} />,
};

function WithToolkit({ children }: { children: (toolkit: Toolkit) => ReactNode }): ReactNode {
  const { data } = useToolkits({ connected: true });
  return data?.[0] && children(data[0]);
}

type Draw = (typeof components)[string];

/** Draws one of them on a page, with all that a host may give to each. */
function renderWith(ref: Ref<never>, draw: Draw): void {
  const common = { ref, id: 'hosts', className: 'host', style: { order: 3 }, 'data-testid': 'host' };
  renderOn(<WithToolkit>{(toolkit) => draw(common, toolkit)}</WithToolkit>, {
    scenario: 'needs-reconnect',
    handler: { credentials: true },
  });
}

describe('every component', () => {
  it('is in this test', () => {
    // The provider draws nothing of its own, and a hook nothing at all.
    const drawn = Object.keys({ ...kit, ...chat }).filter((name) => /^(?!MessagesProvider)[A-Z]/.test(name));
    expect(Object.keys(components)).toEqual(drawn.sort());
  });

  it.each(Object.entries(components))('takes a ref, an id, a class, a style and data attributes: %s', async (_, draw) => {
    const ref = createRef<never>();
    renderWith(ref, draw);
    await waitFor(() => {
      expect(ref.current).toBeInstanceOf(HTMLElement);
    });
    expect(ref.current).toHaveClass(/^plug-/, 'host');
    expect(ref.current).toHaveStyle({ order: '3' });
    expect(ref.current).toHaveAttribute('id', 'hosts');
    expect(ref.current).toHaveAttribute('data-testid', 'host');
  });

  it.each(Object.entries(components))('calls what a ref has answered when its element goes, and nothing else: %s', async (_, draw) => {
    const told: unknown[] = [];
    const ref = (element: HTMLElement | null): (() => void) => {
      told.push(element);
      return () => told.push('gone');
    };
    renderWith(ref, draw);
    await waitFor(() => {
      expect(told.at(-1)).toBeInstanceOf(HTMLElement);
    });
    cleanup();
    // In StrictMode it comes, goes, and comes.
    expect(told.slice(-2)).toEqual([expect.any(HTMLElement), 'gone']);
    expect(told).not.toContain(null);
  });

  it('has controls with whole names where no stylesheet is loaded, as tests of hosts may have it', async () => {
    const sheets = [...document.styleSheets];
    for (const sheet of sheets) sheet.disabled = true;
    onTestFinished(() => {
      for (const sheet of sheets) sheet.disabled = false;
    });
    renderOn(<kit.ConnectionsPage />, { scenario: 'several-connected' });
    expect(await screen.findByRole('button', { name: 'Add account Gmail' })).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Connect HubSpot' })).toBeVisible();
  });
});

describe('what only shows how things stand', () => {
  const toolkit: Toolkit = {
    slug: 'gmail',
    name: 'Gmail',
    logo: null,
    description: null,
    categories: [],
    authSchemes: ['OAUTH2'],
    isManaged: true,
    availability: 'available',
    canSelect: false,
    connections: [],
  };

  it('needs no provider', () => {
    const { container, unmount } = render(
      <>
        <kit.ToolkitLogo toolkit={toolkit} />
        <kit.ConnectionStatus state="paused" />
        <kit.ConnectionList isReadOnly toolkits={[toolkit]} />
        <kit.ToolkitCard isReadOnly toolkit={toolkit} />
      </>,
    );
    onTestFinished(unmount);
    expect(container.textContent).toMatch(/Paused.*Gmail.*Not connected/);
  });
});
