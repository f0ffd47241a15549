import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundlePage, installPacked, measurePage, packedFiles } from './measure-sizes.ts';

const root = join(import.meta.dirname, '..');
const provider = "export { ConnectProvider } from '@plugboard/hooks';";

const button = `${provider} export { ConnectButton } from '@plugboard/ui';`;
const chat = "export * from '@plugboard/ui/chat';";
const onTop = 'The chat card, on top of a `ConnectButton`';

const languages = globSync('packages/ui/src/locales/*.tsx', { cwd: root })
  .filter((file) => !file.endsWith('.stories.tsx'))
  .map((file) => basename(file, '.tsx'));
const language = (name: string): string =>
  `export { ${name.replace('-', '')} } from '@plugboard/ui/locales/${name}';`;

/** What an app imports for each row of the README's table. React and React Query are not counted. */
const rows: Record<string, string> = {
  'Provider, `useAuthorize`, `useConnectionStatus`': `${provider} export { useAuthorize, useConnectionStatus } from '@plugboard/hooks';`,
  'Provider, `ConnectButton` and all that it opens': button,
  [onTop]: button + chat,
  'Provider, `ConnectionsPage` and all that it opens': `${provider} export { ConnectionsPage } from '@plugboard/ui';`,
  'Every hook and every component': "export * from '@plugboard/hooks'; export * from '@plugboard/ui';",
  'The stylesheet': "import '@plugboard/ui/styles.css';",
  'A language': language('de'),
};

/** The limits, as the README promises them, in bytes. */
const promised = new Map(
  [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\| (.+?) \| ([\d.]+) kB \|$/gm)].map(
    ([, what = '', kilobytes]) => [what, Number(kilobytes) * 1000],
  ),
);

describe('the packed packages', () => {
  beforeAll(installPacked, 120_000);

  it('have a limit in the README for each thing that is measured', () => {
    expect([...promised.keys()]).toEqual(Object.keys(rows));
  });

  it.each(Object.entries(rows))('weigh no more than the README says: %s', { timeout: 60_000 }, async (what, code) => {
    const bytes = (await measurePage(code)) - (what === onTop ? await measurePage(button) : 0);
    console.log(`${(bytes / 1000).toFixed(1).padStart(5)} kB gzip  ${what}`);
    expect(bytes).toBeLessThanOrEqual(promised.get(what) ?? 0);
    // Else it was an empty page that was weighed.
    expect(bytes).toBeGreaterThan(0);
  });

  it.each(languages)('have no language that weighs more than the README says: %s', { timeout: 60_000 }, async (name) => {
    expect(await measurePage(language(name))).toBeLessThanOrEqual(promised.get('A language') ?? 0);
  });

  it('bring nothing of the chat to a page that does not import it', async () => {
    const words = 'request_connections';
    expect(await bundlePage(button + chat)).toContain(words);
    expect(await bundlePage("export * from '@plugboard/hooks'; export * from '@plugboard/ui';")).not.toContain(words);
  }, 60_000);

  it('have nothing in them that only we need', () => {
    const files = packedFiles();
    expect(files).toContain('ui/dist/themes/contrast.css');
    expect(files.filter((file) => /\.(stories|test)\./.test(file))).toEqual([]);
  });

  it('bring no dependency but our own', () => {
    for (const name of ['hooks', 'ui']) {
      const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as {
        dependencies?: Record<string, string>;
      };
      expect(Object.keys(dependencies).filter((dependency) => !dependency.startsWith('@plugboard/'))).toEqual([]);
    }
  });
});
