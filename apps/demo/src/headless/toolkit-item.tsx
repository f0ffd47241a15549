import { connectionState, toolkitState, type Toolkit } from '@plugboard/hooks';
import { useId, useState } from 'react';
import { Authorize } from './authorize.tsx';
import { noChoices } from './connect-choices.ts';
import { ConnectMoreWays } from './connect-more-ways.tsx';
import { ManageConnections } from './manage-connections.tsx';
import { Reconnect } from './reconnect.tsx';
import { stateWords } from './state-words.ts';

/** One app: how it stands, and what can be done about it. */
export function ToolkitItem({ toolkit }: { toolkit: Toolkit }) {
  const id = useId();
  const [choices, choose] = useState(noChoices);
  const [said, say] = useState('');
  const { name, connections } = toolkit;
  const state = toolkitState(toolkit);
  const canConnect = state !== 'no-auth-needed' && state !== 'unavailable';
  // Of several accounts, the one that lost its access is found with the others.
  const [one, ...others] = connections.filter((connection) => connectionState(connection) !== 'pending');
  const broken = one && others.length === 0 && connectionState(one) === 'needs-reconnect' ? one : null;
  return (
    <li aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      <p>{stateWords[state]}</p>
      {connections.length > 0 && <ManageConnections toolkit={toolkit} choices={choices} say={say} />}
      {broken && <Reconnect connection={broken} name={name} choices={choices} say={say} />}
      {canConnect && !broken && <Authorize toolkit={toolkit} choices={choices} say={say} />}
      {said && <output>{said}</output>}
      {canConnect && <ConnectMoreWays toolkit={toolkit} choices={choices} choose={choose} />}
    </li>
  );
}
