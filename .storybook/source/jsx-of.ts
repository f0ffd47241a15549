import { isValidElement } from 'react';
import { Expression } from './expression.ts';
import { kitName } from './kit-name.ts';

const WIDTH = 80;

/** A component with its props, as one would write it in an app. */
export function jsxOf(name: string, { children, ...props }: { children?: unknown }): string {
  const written = Object.entries(props)
    .filter(([, value]) => value !== undefined)
    .map(([prop, value]) => attribute(prop, value));
  const inside = children === undefined ? '' : child(children);
  const line = [`<${name}`, ...written].join(' ');
  const isShort = line.length + 3 <= WIDTH && !line.includes('\n');
  const opening = isShort ? line : `<${name}\n${written.map((text) => `  ${indent(text)}\n`).join('')}`;
  if (!inside) return isShort ? `${line} />` : `${opening}/>`;
  return `${opening}>\n  ${indent(inside)}\n</${name}>`;
}

const indent = (text: string): string => text.replaceAll('\n', '\n  ');

function attribute(prop: string, value: unknown): string {
  if (value === true) return prop;
  if (value instanceof Expression && /^'[^'"\\]*'$/.test(value.text)) return `${prop}="${value.text.slice(1, -1)}"`;
  // The quotes of JSX know no escapes.
  if (typeof value === 'string' && !/["\\\n]/.test(value)) return `${prop}="${value}"`;
  return `${prop}={${literal(value, prop)}}`;
}

function child(children: unknown): string {
  if (typeof children === 'string') return children;
  const text = literal(children, 'children');
  return text.startsWith('<') ? text : `{${text}}`;
}

/** A value as one would write it. What is a function of the reader's has the name of the prop. */
function literal(value: unknown, prop: string): string {
  if (value instanceof Expression) return value.text;
  if (typeof value === 'string') return `'${value.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
  const component = kitName(value);
  if (component) return component;
  if (typeof value === 'function') return prop;
  if (value instanceof Date) return `new Date('${value.toISOString().slice(0, 10)}')`;
  if (isValidElement(value)) {
    const type = kitName(value.type);
    return type ? jsxOf(type, value.props as object) : prop;
  }
  if (Array.isArray(value)) return list('[', value.map((item) => literal(item, prop)), ']');
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return list('{ ', entries.map(([key, item]) => `${key}: ${literal(item, key)}`), ' }');
  }
  return String(value);
}

/** On one line where it fits, else one below the other. */
function list(open: string, items: string[], close: string): string {
  const line = open + items.join(', ') + close;
  if (line.length <= WIDTH && !line.includes('\n')) return line;
  return `${open.trim()}\n${items.map((item) => `  ${indent(item)},\n`).join('')}${close.trim()}`;
}
