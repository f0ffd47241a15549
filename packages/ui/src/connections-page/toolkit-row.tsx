'use client';

import { connectionState, type Connection, type Toolkit } from '@plugboard/hooks';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { ConnectControl } from '../connect-button/connect-control.tsx';
import { MoreLink } from '../connect-button/more-link.tsx';
import { useConnectView } from '../connect-button/use-connect-view.ts';
import { ConnectionStatus } from '../connection-status/connection-status.tsx';
import { CloseIcon } from '../icons.tsx';
import { pageMessages } from '../messages/page-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import { ConnectionFacts } from './connection-facts.tsx';
import { RowMenu } from './row-menu.tsx';
import type { Announcer } from './use-announcer.ts';

/** What a row of the page takes. */
export interface ToolkitRowProps {
  toolkit: Toolkit;
  /** In the catalogue a row keeps its height, and shows no badge while its button says as much. */
  isCatalogue?: boolean;
  /** Whether it has just become connected. Selector: `[data-fresh]`. */
  isFresh?: boolean;
  tell: Announcer['tell'];
  onConnect: ((connection: Connection) => void) | undefined;
  onDisconnect: (toolkit: Toolkit, connection: Connection) => void;
}

/** One toolkit in a list, with everything that can be done about it. */
export function ToolkitRow(props: ToolkitRowProps): ReactNode {
  const { toolkit, isCatalogue = false, isFresh, tell, onConnect, onDisconnect } = props;
  const { slug, name } = toolkit;
  const root = useRef<HTMLLIElement>(null);
  const keptFocus = useKeptFocus(root);
  const words = useMessages(pageMessages);
  const result = useConnectView(toolkit, onConnect);
  const { view, flow, messages } = result;
  const { state, badge, control, note } = view;

  const said =
    state === 'connected' ? words.announceConnected(name) : note ? `${name}: ${note}` : words.announceAvailable(name);
  useEffect(() => {
    if (state !== 'opening') tell(slug, state, said);
  }, [tell, slug, state, said]);

  const isQuiet = control === 'busy' || control === 'disabled' || control === 'none' || state === 'available';
  const isCompact = isCatalogue && isQuiet;
  const [first, ...others] = toolkit.connections.filter((one) => connectionState(one) !== 'pending');
  const isOne = first !== undefined && others.length === 0;
  const isBadge = isCompact ? control === 'none' || control === 'disabled' : control !== 'link' && others.length === 0;
  const menuOf = (connection: Connection): ReactNode => (
    <RowMenu toolkit={toolkit} connection={connection} isOnly={isOne} onDisconnect={onDisconnect} />
  );
  return (
    <li
      ref={root}
      className={isCompact ? 'plug-toolkit-row' : 'plug-connection-row'}
      data-slug={slug}
      data-state={state}
      data-fresh={isFresh ? '' : undefined}
      aria-label={name}
      {...keptFocus}
    >
      <ToolkitLogo toolkit={toolkit} />
      <div className="plug-body">
        <div className="plug-title" dir="auto" title={isCompact ? name : undefined}>
          {(isOne && first.alias) || name}
        </div>
        {isCompact ? (
          <div className="plug-meta" dir="auto">
            {toolkit.description ?? toolkit.categories[0]?.name}
          </div>
        ) : (
          <ConnectionFacts
            toolkit={toolkit}
            connection={isOne ? first : undefined}
            note={others.length > 0 ? words.accounts(toolkit.connections.length) : note}
          />
        )}
      </div>
      <div className="plug-actions">
        {isBadge && <ConnectionStatus state={badge} />}
        {control === 'disabled' ? null : (
          <ConnectControl
            {...result}
            {...{ toolkit, size: 'sm', isRow: true }}
            variant={state === 'needs-reconnect' ? 'primary' : 'secondary'}
          />
        )}
        {view.more === 'continue-here' && <MoreLink {...result} />}
      </div>
      {view.canCancel ? (
        <Button size="sm" isIcon aria-label={`${messages.cancel} ${name}`} onClick={() => void flow.cancel()}>
          <CloseIcon />
        </Button>
      ) : (
        isOne && menuOf(first)
      )}
      {others.length > 0 && first && (
        <ul className="plug-accounts" aria-label={name}>
          {[first, ...others].map((connection) => (
            <li key={connection.id} className="plug-connection-row" data-nested="">
              <div className="plug-body">
                <div className="plug-title" dir="auto">
                  {connection.alias ?? connection.label ?? name}
                </div>
                <ConnectionFacts toolkit={toolkit} connection={connection} isNested />
              </div>
              <div className="plug-actions">
                <ConnectionStatus state={connectionState(connection)} />
              </div>
              {menuOf(connection)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
