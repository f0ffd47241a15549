import type { ArgTypesEnhancer, StrictInputType } from 'storybook/internal/types';
import { describeProp } from './describe-prop.ts';
import { documentedProps } from './documented-props.ts';

/** What a story says of its component's props where the source cannot be read that far, in its `parameters`. */
export interface PropsParameters {
  /** Components whose props it takes as well: react-docgen sees neither through `Omit` nor into other packages. */
  propsFrom?: readonly { component: unknown; without?: readonly string[] }[];
  /** Types as they are written: react-docgen reads no `readonly` lists. */
  propTypes?: Record<string, string>;
  /** Arguments that are for what stands around the component in the story, and are none of its props. */
  surroundings?: readonly string[];
}

/**
 * The table of a component's props, as a person reads it: first what it cannot do without, last what is of its root. Of
 * controls, the one that a story names comes first.
 */
export const describeProps: ArgTypesEnhancer = ({ argTypes, component, initialArgs, parameters }) => {
  const { propsFrom = [], propTypes = {}, surroundings = [] } = parameters as PropsParameters;
  const rows = { ...argTypes };
  const taken = propsFrom.flatMap((from) =>
    Object.entries(documentedProps(from.component)).filter(([name]) => !from.without?.includes(name)),
  );
  for (const [name, prop] of [...taken, ...Object.entries(documentedProps(component))]) {
    const written = propTypes[name];
    const row = describeProp(name, written ? { ...prop, tsType: { name: written } } : prop, initialArgs[name]);
    const { control, options } = argTypes[name] ?? {};
    rows[name] = { ...row, name, ...(control !== undefined && { control }), ...(options && { options }) };
  }
  for (const name of surroundings) rows[name] = { name, table: { disable: true } };
  return Object.fromEntries(Object.entries(rows).toSorted(([, a], [, b]) => rank(a) - rank(b)));
};

/** Those of the root are a category, which Storybook puts below the others. */
const rank = ({ type }: StrictInputType): number => (typeof type === 'object' && type.required ? 0 : 1);
