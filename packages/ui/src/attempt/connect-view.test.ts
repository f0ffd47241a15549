import { ConnectError, type ConnectPhase, type ToolkitState } from '@plugboard/hooks';
import { describe, expect, it } from 'vitest';
import { connectMessages } from '../messages/connect-messages.tsx';
import { connectView, type ConnectFacts, type ConnectView } from './connect-view.ts';

const view = (facts: Partial<ConnectFacts>): ConnectView =>
  connectView(
    { name: 'Gmail', state: 'available', phase: 'idle', isWindowClosed: false, former: null, error: null, ...facts },
    connectMessages,
  );

const states: ToolkitState[] = [
  'available',
  'connected',
  'needs-reconnect',
  'no-auth-needed',
  'paused',
  'pending',
  'unavailable',
  'unknown',
];
const open: ConnectPhase[] = ['opening', 'waiting', 'blocked', 'confirming'];

describe('connectView', () => {
  it.each(states)('shows %s as the server says it', (state) => {
    expect(view({ state })).toMatchObject({ state, badge: state });
  });

  it.each(['idle', 'connected', 'cancelled'] as const)('believes the server after an attempt that is %s', (phase) => {
    for (const state of states) expect(view({ state, phase })).toEqual(view({ state }));
  });

  it.each(open)('can be given up while it is %s, whatever the toolkit is', (phase) => {
    for (const state of states) expect(view({ state, phase })).toMatchObject({ canCancel: true, badge: 'pending' });
  });

  it.each(['denied', 'expired', 'failed'] as const)('says why it %s, and offers another try', (phase) => {
    const { note, ...offer } = view({ phase });
    expect(offer).toMatchObject({ control: 'authorize', label: 'Try again', isOver: true });
    expect(note).toMatch(/nothing was connected|Nothing has changed/);
    expect(view({ phase, state: 'connected' })).toEqual({ ...view({ state: 'connected' }), note });
  });

  it('takes no for an answer: what somebody chose is no failure', () => {
    expect(view({ phase: 'denied' }).badge).toBe('available');
    expect(view({ phase: 'denied', state: 'needs-reconnect' }).badge).toBe('needs-reconnect');
    for (const phase of ['expired', 'failed'] as const) expect(view({ phase }).badge).toBe('failed');
  });

  it('keeps the words of what was pressed until there is something to wait for', () => {
    for (const state of ['available', 'needs-reconnect'] as const) {
      const { label, shortLabel } = view({ state });
      expect(view({ state, phase: 'opening' })).toMatchObject({ label, shortLabel, control: 'busy' });
    }
    const waiting = view({ phase: 'waiting' }).label;
    expect([view({ phase: 'waiting', isWindowClosed: true }).label, view({ phase: 'confirming' }).label]).toEqual([
      waiting,
      waiting,
    ]);
  });

  it('never says connected before the server does', () => {
    for (const phase of [...open, 'connected'] as const) expect(view({ phase }).badge).not.toBe('connected');
  });

  it('offers another window only while one may be closed', () => {
    expect(view({ phase: 'waiting' }).more).toBeUndefined();
    const closed = view({ phase: 'waiting', isWindowClosed: true });
    expect(closed).toMatchObject({ state: 'window-closed', more: 'open-again' });
  });

  it('says that both accounts are kept where a reconnect made another one', () => {
    const note = (former: ConnectFacts['former']): string | undefined =>
      view({ state: 'connected', phase: 'connected', former }).note;
    expect(note('kept')).toBe(connectMessages.keptBoth);
    expect(note('removed')).toBeUndefined();
  });

  it('tells an error by its code, never by its message', () => {
    const note = (error: ConnectError): string | undefined => view({ phase: 'failed', error }).note;
    expect(note(new ConnectError('rate_limited', 'internal'))).toContain('Wait a moment');
    expect(note(new ConnectError('internal_error', 'internal'))).toBe(connectMessages.errorFallback);
  });

  it('is not available when the server refuses for that reason', () => {
    const error = new ConnectError('toolkit_unavailable', 'internal');
    expect(view({ phase: 'failed', error })).toEqual(view({ state: 'unavailable' }));
  });
});
