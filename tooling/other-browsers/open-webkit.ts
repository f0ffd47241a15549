import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { freePort } from '../free-port.ts';
import { onPath } from '../on-path.ts';
import type { OtherBrowser } from './other-browser.ts';

/**
 * Opens WebKit, the engine of Safari, in the small browser that comes with WebKitGTK. It is driven by WebDriver, and
 * draws on a screen that nobody sees.
 */
export async function openWebKit(): Promise<OtherBrowser> {
  const driver = onPath('WebKitWebDriver');
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  if (!driver || !binary || !onPath('Xvfb')) {
    throw new Error('No WebKit. On Debian: apt-get install webkit2gtk-driver xvfb');
  }
  const [screen, display] = await startScreen();
  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      // WebKit's sandbox cannot start as root.
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    },
  });
  const stop = (): void => {
    server.kill('SIGKILL');
    screen.kill('SIGKILL');
  };

  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      // A page that hangs never answers.
      signal: AbortSignal.timeout(20_000),
    });
    const { value } = (await response.json()) as { value: { message?: string } };
    if (!response.ok) throw new Error(`WebDriver: ${value.message}`);
    return value;
  };
  const begin = async (): Promise<string> => {
    const options = { binary, args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const { sessionId } = (await call('POST', '', { capabilities })) as { sessionId: string };
    return `/${sessionId}`;
  };

  try {
    await whenListening(port);
    const session = await begin();
    return {
      async goTo(url) {
        await call('POST', `${session}/url`, { url });
      },
      evaluate: (expression) => call('POST', `${session}/execute/sync`, { script: `return ${expression}`, args: [] }),
      async close() {
        await call('DELETE', session).catch(() => {});
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** A screen of its own; Xvfb writes its number to the file descriptor that it is given. */
async function startScreen(): Promise<[ChildProcess, string]> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(screen.stdio[3]!, 'data')) as [Buffer];
  return [screen, `:${String(number).trim()}`];
}

async function whenListening(port: number): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      await fetch(`http://127.0.0.1:${port}/status`);
      return;
    } catch (error) {
      if (tries === 100) throw error;
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
