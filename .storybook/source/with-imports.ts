import { kitModules } from './kit-modules.ts';

/** Puts the lines above a piece of code that import what it takes from the kit. */
export function withImports(code: string): string {
  const used = new Set([...code.matchAll(/<([A-Z]\w*)|\b(use[A-Z]\w*)(?:<[^(]*>)?\(|=\{([A-Z]\w*)\}/g)].flatMap(([, ...names]) => names.filter(Boolean)));
  const lines = Object.entries(kitModules).flatMap(([module, exported]) => {
    const names = Object.keys(exported).filter((name) => used.has(name));
    return names.length > 0 ? [`import { ${names.toSorted().join(', ')} } from '${module}';`] : [];
  });
  if (lines.length === 0) return code;
  return [lines.join('\n'), code].join(code.startsWith('import ') ? '\n' : '\n\n');
}
