import type { UseAuthorizeCallbackResult } from '@plugboard/hooks';
import type { ConnectViewState } from '../src/attempt/connect-view.ts';
import type { ButtonProps } from '../src/button/button.tsx';
import type { Moment } from '../src/connect-panel/moment.ts';
import type { StatusState, Tone } from '../src/connection-status/connection-status.tsx';
import type { CordPhase } from '../src/cord/cord.tsx';
import type { ToolkitLogoProps } from '../src/toolkit-logo/toolkit-logo.tsx';

/** The members of a type. The compiler asks for those that are missing, and for no others. */
const membersOf = <Member extends string>(members: Record<Member, true>): string[] => Object.keys(members);

const ends = { connected: true, denied: true, expired: true, failed: true } as const;
const running = { opening: true, waiting: true, 'window-closed': true, blocked: true, confirming: true } as const;
const standing = { available: true, 'needs-reconnect': true, paused: true, pending: true, unavailable: true, 'no-auth-needed': true, unknown: true } as const;

const views = membersOf<ConnectViewState>({ ...ends, ...running, ...standing });
const tones = membersOf<Tone>({ neutral: true, success: true, warning: true, danger: true });
const buttonSizes = membersOf<NonNullable<ButtonProps['size']>>({ sm: true, md: true });

/** The values that an attribute may have on a part, by what the types of the components say. */
export const valuesByType: Record<string, Record<string, string[]>> = {
  'data-state': {
    'plug-connect': [...views, 'loading', 'error'],
    'plug-connection-row': views,
    'plug-toolkit-row': views,
    'plug-toolkit-card': views,
    'plug-banner-body': views,
    'plug-callback': membersOf<UseAuthorizeCallbackResult['phase']>({ ...ends, confirming: true, cancelled: true }),
    // As it opens it runs already.
    'plug-cord': membersOf<Exclude<CordPhase, 'opening'>>({
      ...ends,
      waiting: true,
      blocked: true,
      confirming: true,
      cancelled: true,
      unavailable: true,
    }),
    'plug-prompt': ['loading', 'available', 'connected'],
    // What was given up is begun anew.
    'plug-panel': [...membersOf<Exclude<Moment['state'], 'cancelled'>>({ ...ends, ...running }), 'loading', 'choice', 'form', 'naming'],
  },
  'data-status': { 'plug-status': membersOf<StatusState>({ ...standing, connected: true, failed: true }) },
  'data-tone': { 'plug-status': tones, 'plug-note': tones, 'plug-banner': tones, 'plug-cord': tones, 'plug-button': ['danger'] },
  'data-variant': {
    'plug-button': membersOf<NonNullable<ButtonProps['variant']>>({ primary: true, secondary: true, danger: true }),
  },
  'data-size': {
    'plug-button': buttonSizes,
    'plug-skeleton': buttonSizes,
    'plug-logo': membersOf<NonNullable<ToolkitLogoProps['size']>>({ sm: true, md: true, lg: true, xl: true }),
    'plug-heading': ['xl'],
  },
};
