import { readConfig } from './read-config.ts';
import { serve } from './serve.ts';
import { StartError } from './start-error.ts';

try {
  const { url, upstream, close } = await serve(readConfig(process.env));
  console.log(`Tidewell is on ${url} (Composio: ${upstream})`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().finally(() => process.exit()));
  }
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
