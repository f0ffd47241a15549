import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { serveStatic, type StaticServer } from './serve-static.ts';

/** What the index of a built Storybook says of one of its entries. */
export interface BookEntry {
  id: string;
  title: string;
  name: string;
  type: 'story' | 'docs';
  /** The file that it is written in. */
  importPath: string;
}

/** How a story ended: drawn, played, and looked at by axe. */
export interface FinishedStory {
  storyId: string;
  status: 'success' | 'error';
  /** Of axe, where it found something. */
  violations: string[];
}

/** A built Storybook, served on this machine. */
export interface BuiltStorybook extends StaticServer {
  entries: BookEntry[];
  /** The stories whose id has this part in it. Throws where there is none: what plays nothing proves nothing. */
  storiesWith(part: string): BookEntry[];
  /** Opens a story by itself, and waits until it has played. */
  openStory(page: Page, id: string, globals?: Record<string, string>): Promise<FinishedStory>;
  /** Turns a page on which a story is open to another one, as the sidebar does, and waits until that has played. */
  turnToStory(page: Page, id: string): Promise<FinishedStory>;
}

/** Serves a built Storybook below a path. */
export async function serveBuiltStorybook(folder: string, path = '/'): Promise<BuiltStorybook> {
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, BookEntry>;
  };
  const server = await serveStatic(folder, path);
  const entries = Object.values(index.entries);
  const finished = async (page: Page, id: string): Promise<FinishedStory> => {
    const found = await page.waitForFunction(lastFinished, id);
    return (await found.jsonValue()) as FinishedStory;
  };
  return {
    ...server,
    entries,
    storiesWith(part) {
      const found = entries.filter(({ type, id }) => type === 'story' && id.includes(part));
      if (found.length === 0) throw new Error(`No story has "${part}" in its id.`);
      return found;
    },
    async openStory(page, id, globals = {}) {
      const said = Object.entries(globals).map(([name, value]) => `${name}:${value}`);
      await page.goto(`${server.base}iframe.html?id=${id}&viewMode=story&globals=${said.join(';')}`);
      return finished(page, id);
    },
    async turnToStory(page, id) {
      await page.evaluate(turnTo, id);
      return finished(page, id);
    },
  };
}

interface Finished {
  storyId: string;
  status: 'success' | 'error';
  reporters: { type: string; result?: { violations?: { id: string; help: string; nodes: { html: string }[] }[] } }[];
}

interface BookWindow {
  __STORYBOOK_ADDONS_CHANNEL__?: {
    emit(event: string, told: object): void;
    /** The channel keeps the last event of each kind. */
    last(event: string): [Finished] | undefined;
  };
}

// These two run in the page, and see nothing of what is around them here.
function turnTo(storyId: string): void {
  (globalThis as BookWindow).__STORYBOOK_ADDONS_CHANNEL__?.emit('setCurrentStory', { storyId, viewMode: 'story' });
}

export function lastFinished(id: string): FinishedStory | undefined {
  const finished = (globalThis as BookWindow).__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished')?.[0];
  if (finished?.storyId !== id) return undefined;
  const violations = finished.reporters.flatMap(({ result }) =>
    (result?.violations ?? []).map(({ id: rule, help, nodes }) => `${rule}: ${help}: ${nodes[0]?.html ?? ''}`),
  );
  return { storyId: finished.storyId, status: finished.status, violations };
}
