import { createRequire } from 'node:module';
import tailwind4 from '@tailwindcss/postcss';
import postcss, { type AcceptedPlugin } from 'postcss';
import type { Plugin } from 'vite';

// Its types are those of version 4, by name.
const tailwind3 = createRequire(import.meta.url)('tailwindcss-3') as (config: object) => AcceptedPlugin;

/**
 * Compiles `x.tailwind-3.css` and `x.tailwind-4.css` with the real Tailwind of either version, side by side.
 *
 * @param content The files whose classes the sheets have; version 4 reads its own `@source`.
 */
export function compileTailwind(content: string[]): Plugin {
  const plugins: Record<string, () => AcceptedPlugin> = {
    3: () => tailwind3({ content, darkMode: ['selector', '[data-theme="dark"]'] }),
    4: () => tailwind4({ optimize: false }),
  };
  return {
    name: 'compile-tailwind',
    enforce: 'pre',
    transform: {
      filter: { id: /\.tailwind-[34]\.css/ },
      async handler(code, id) {
        const [from = id, query] = id.split('?');
        if (query?.includes('raw')) return undefined;
        const [, version = ''] = /\.tailwind-([34])\.css$/.exec(from) ?? [];
        const plugin = plugins[version];
        if (!plugin) return undefined;
        const { css } = await postcss([plugin()]).process(code, { from });
        return { code: css, map: null };
      },
    },
  };
}
