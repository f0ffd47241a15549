/** A type, as react-docgen reads it from the source. */
export interface DocumentedType {
  name: string;
  /** As it is written, where it is more than a name. */
  raw?: string;
  /** The text of a literal. */
  value?: string;
  elements?: DocumentedType[];
}

/** A prop, as react-docgen reads it from the source. */
export interface DocumentedProp {
  required?: boolean;
  tsType?: DocumentedType;
  description?: string;
  defaultValue?: { value: string };
}

/** What react-docgen has found out about a component. */
export function documentedProps(component: unknown): Record<string, DocumentedProp> {
  const documented = component as { __docgenInfo?: { props?: Record<string, DocumentedProp> } } | undefined;
  return documented?.__docgenInfo?.props ?? {};
}
