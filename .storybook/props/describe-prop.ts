import type { SBType, StrictInputType } from 'storybook/internal/types';
import type { DocumentedProp, DocumentedType } from './documented-props.ts';

// What every component hands on to its outermost element. To turn it would show nothing.
const ofRoot: Record<string, string> = {
  id: '',
  className: 'Classes for the outermost element, next to its own.',
  style: 'Inline styles for the outermost element.',
};

/** A row of the table of props: the type as a person reads it, and a control where turning it shows something. */
export function describeProp(name: string, prop: DocumentedProp, value: unknown): StrictInputType {
  const { required = false, tsType = { name: 'unknown' }, description = '', defaultValue } = prop;
  const [, text = '', said] = /^([^]*?)\s*(?:@default ([^]*))?$/.exec(description) ?? [];
  return {
    name,
    description: text || ofRoot[name] || '',
    type: { ...kindOf(tsType), required },
    table: {
      ...(name in ofRoot && { category: 'Root element' }),
      type: { summary: summaryOf(tsType) },
      ...((said ?? defaultValue) && { defaultValue: { summary: said ?? defaultValue?.value } }),
    },
    ...controlOf(name, tsType, value),
  };
}

/** The members of a union without `undefined`, which a question mark says already. */
const membersOf = (type: DocumentedType): DocumentedType[] =>
  (type.name === 'union' ? type.elements ?? [] : [type]).filter((member) => member.name !== 'undefined');

function summaryOf(type: DocumentedType): string {
  const text = (type.raw ?? type.name).replaceAll(/\s*\n\s*/g, ' ').replace(/^\| /, '').replace(/ \| undefined$/, '');
  // A function in a union stands in brackets.
  return /^\((\(.*\) => .*)\)$/.exec(text)?.[1] ?? text;
}

function kindOf(type: DocumentedType): SBType {
  const [only, ...others] = membersOf(type);
  const isOne = only && others.length === 0;
  if (isOne && (only.name === 'boolean' || only.name === 'string' || only.name === 'number')) return { name: only.name };
  const values = literalsOf(type);
  return values ? { name: 'enum', value: values } : { name: 'other', value: summaryOf(type) };
}

function literalsOf(type: DocumentedType): string[] | undefined {
  const members = membersOf(type);
  if (members.some((member) => member.name !== 'literal')) return undefined;
  return members.map(({ value = '' }) => value.replaceAll("'", ''));
}

function controlOf(name: string, type: DocumentedType, value: unknown): Pick<StrictInputType, 'control' | 'options'> {
  const options = literalsOf(type);
  if (options) return { control: { type: options.length > 4 ? 'select' : 'inline-radio' }, options };
  const [only, ...others] = membersOf(type);
  const isText = only?.name === 'string' || (only?.name === 'ReactNode' && typeof value === 'string');
  if (others.length > 0 || name in ofRoot) return { control: { disable: true } };
  if (only?.name === 'boolean') return { control: { type: 'boolean' } };
  return { control: isText ? { type: 'text' } : { disable: true } };
}
