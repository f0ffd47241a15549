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
}

/** Serves a built Storybook below a path. */
export async function serveBuiltStorybook(folder: string, path = '/'): Promise<BuiltStorybook> {
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, BookEntry>;
  };
  const server = await serveStatic(folder, path);
  const entries = Object.values(index.entries);
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
      const finished = await page.waitForFunction(lastFinished, id);
      return (await finished.jsonValue()) as FinishedStory;
    },
  };
}

interface Finished {
  storyId: string;
  status: 'success' | 'error';
  reporters: { type: string; result?: { violations?: { id: string; help: string; nodes: { html: string }[] }[] } }[];
}

// Runs in the page: Storybook's channel keeps the last event of each kind.
export function lastFinished(id: string): FinishedStory | undefined {
  const channel = (globalThis as { __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): [Finished] | undefined } })
    .__STORYBOOK_ADDONS_CHANNEL__;
  const finished = channel?.last('storyFinished')?.[0];
  if (finished?.storyId !== id) return undefined;
  const violations = finished.reporters.flatMap(({ result }) =>
    (result?.violations ?? []).map(({ id: rule, help, nodes }) => `${rule}: ${help}: ${nodes[0]?.html ?? ''}`),
  );
  return { storyId: finished.storyId, status: finished.status, violations };
}
