import { toolkitState, type Toolkit, type UseToolkitsResult } from '@plugboard/hooks';
import { useState } from 'react';
import { currentToolkits } from './current-toolkits.ts';

/** Where a toolkit stands on the page. */
export type Section = 'attention' | 'connected' | 'apps';

/** The lists of the page. */
export interface Sections {
  attention: Toolkit[];
  connected: Toolkit[];
  /** What is offered: all that was not connected at some time while the page was open, and what is looked for by name. */
  apps: Toolkit[];
  /** The slugs of those that became connected while the page was open. */
  fresh: ReadonlySet<string>;
}

interface Memory {
  /** What it was made of. */
  own?: readonly Toolkit[];
  listed?: readonly Toolkit[] | undefined;
  places: ReadonlyMap<string, Section>;
  /** The slugs of what is offered: a row stays where somebody has just pressed Connect, and nothing moves up below it. */
  offered: ReadonlySet<string>;
  fresh: ReadonlySet<string>;
  /** How urgent each is. */
  ranks: ReadonlyMap<string, number>;
}

const nothing: Memory = { places: new Map(), offered: new Set(), fresh: new Set(), ranks: new Map() };

const urgency = ['needs-reconnect', 'unknown', 'pending'];
// What is being signed in to stays where that was begun.
const rankOf = (toolkit: Toolkit, former: number | undefined): number => {
  const state = toolkitState(toolkit);
  return (state === 'pending' ? former : undefined) ?? urgency.indexOf(state);
};

/**
 * Sorts toolkits into the lists of the page: those with connections, and of a catalogue those without, or whose name has in
 * it what is searched for.
 */
export function useSections(mine: UseToolkitsResult, catalogue?: UseToolkitsResult, searched?: string): Sections {
  const [memory, setMemory] = useState(nothing);
  const { data: own } = mine;
  const listed = catalogue?.data;
  const isKnown = memory.own === own && memory.listed === listed;
  // Until it is known what the user has, also when another one signs in, nothing has a place yet that it could leave.
  const next = !own ? nothing : isKnown ? memory : place(own, listed, memory);
  if (next !== memory) setMemory(next);

  const { places, offered, fresh, ranks } = next;
  const words = searched?.toLowerCase();
  const isOffered = ({ slug, name }: Toolkit): boolean =>
    offered.has(slug) || (!!words && `${name} ${slug}`.toLowerCase().includes(words));
  const inSection = (wanted: Section): Toolkit[] =>
    own?.filter(({ slug }) => places.get(slug) === wanted) ?? [];
  return {
    attention: inSection('attention').sort((a, b) => (ranks.get(a.slug) ?? 0) - (ranks.get(b.slug) ?? 0)),
    connected: inSection('connected'),
    apps: catalogue ? currentToolkits(catalogue, mine).filter(isOffered) : [],
    fresh,
  };
}

function place(own: readonly Toolkit[], listed: readonly Toolkit[] | undefined, memory: Memory): Memory {
  const slugs = new Set(listed?.map(({ slug }) => slug));
  const places = new Map(memory.places);
  for (const slug of slugs) places.set(slug, 'apps');
  const fresh = new Set(memory.fresh);
  const ranks = new Map(own.map((toolkit) => [toolkit.slug, rankOf(toolkit, memory.ranks.get(toolkit.slug))]));
  for (const toolkit of own) {
    const former = memory.places.get(toolkit.slug);
    const section = sectionOf(toolkit, former, slugs.has(toolkit.slug));
    places.set(toolkit.slug, section);
    if (section === 'connected' && former && former !== section) fresh.add(toolkit.slug);
  }
  const offered = new Set(memory.offered);
  for (const [slug, section] of places) if (section === 'apps') offered.add(slug);
  return { own, listed, places, offered, fresh, ranks };
}

function sectionOf(toolkit: Toolkit, former: Section | undefined, isListed: boolean): Section {
  switch (toolkitState(toolkit)) {
    case 'connected':
    case 'paused':
      return 'connected';
    case 'needs-reconnect':
    case 'unknown':
      return 'attention';
    case 'pending':
      // A row does not jump away from the click that started the sign-in; unless a search has taken it off the list,
      // and its Cancel with it.
      return former === 'apps' && !isListed ? 'attention' : (former ?? 'attention');
    default:
      return 'apps';
  }
}
