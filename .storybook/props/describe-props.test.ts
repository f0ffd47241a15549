import type { ArgTypesEnhancer, StrictArgTypes } from 'storybook/internal/types';
import { describe, expect, it } from 'vitest';
import { describeProps, type PropsParameters } from './describe-props.ts';
import type { DocumentedProp, DocumentedType } from './documented-props.ts';

const component = (props: Record<string, DocumentedProp>): object => ({ __docgenInfo: { props } });
const union = (raw: string, ...elements: DocumentedType[]): DocumentedProp => ({ tsType: { name: 'union', raw, elements } });
const nothing = { name: 'undefined' };
const literal = (value: string): DocumentedType => ({ name: 'literal', value: `'${value}'` });

function describeAll(props: Record<string, DocumentedProp>, initialArgs = {}, parameters: PropsParameters = {}, argTypes = {}): StrictArgTypes {
  const context = { component: component(props), initialArgs, parameters, argTypes };
  return describeProps(context as unknown as Parameters<ArgTypesEnhancer>[0]);
}

describe('the table of props', () => {
  it('has a switch for what may be true or false, and says nothing of undefined', () => {
    const { isReadOnly } = describeAll({ isReadOnly: union('boolean | undefined', { name: 'boolean' }, nothing) });
    expect(isReadOnly).toMatchObject({ control: { type: 'boolean' }, table: { type: { summary: 'boolean' } }, type: { required: false } });
  });

  it('lets one choose among words', () => {
    const { size } = describeAll({ size: union("'sm' | 'md' | undefined", literal('sm'), literal('md'), nothing) });
    expect(size).toMatchObject({ control: { type: 'inline-radio' }, options: ['sm', 'md'], table: { type: { summary: "'sm' | 'md'" } } });
  });

  it('lets one write text, also where a node is a text in the story', () => {
    const { label, text, logo } = describeAll(
      { label: union('string | undefined', { name: 'string' }, nothing), text: { tsType: { name: 'ReactNode' } }, logo: { tsType: { name: 'ReactNode' } } },
      { text: 'Tidewell needs two.' },
    );
    expect([label?.control, text?.control, logo?.control]).toEqual([{ type: 'text' }, { type: 'text' }, { disable: true }]);
  });

  it('has no control for functions, lists and styles, and shows a function without the brackets of its union', () => {
    const { onDone, style } = describeAll({
      onDone: union('((id: string) => void) | undefined', { name: 'unknown' }, nothing),
      style: union('CSSProperties | undefined', { name: 'CSSProperties' }, nothing),
    });
    expect(onDone).toMatchObject({ control: { disable: true }, table: { type: { summary: '(id: string) => void' } } });
    expect(style).toMatchObject({ control: { disable: true }, description: 'Inline styles for the outermost element.' });
  });

  it('says the default that the comment says, in its own column', () => {
    const { variant } = describeAll({ variant: { tsType: { name: 'string' }, description: "How it looks.\n@default 'list'" } });
    expect(variant).toMatchObject({ description: 'How it looks.', table: { defaultValue: { summary: "'list'" } } });
  });

  it('has first what is required, otherwise the order of the source, and what every root takes in a part of its own', () => {
    const string = { tsType: { name: 'string' } };
    const props = describeAll({ id: string, style: string, heading: string, toolkits: { ...string, required: true }, action: string });
    expect(Object.keys(props)).toEqual(['toolkits', 'id', 'style', 'heading', 'action']);
    expect([props['id'], props['style'], props['heading']].map((row) => [row?.table?.['category'], row?.control])).toEqual([
      ['Root element', { disable: true }],
      ['Root element', { disable: true }],
      [undefined, { type: 'text' }],
    ]);
  });

  it('has the props that come from elsewhere, the type that cannot be read, and no argument that is none', () => {
    const props = describeAll({ open: { tsType: { name: 'boolean' } }, toolkits: { tsType: { name: 'unknown' } } }, {}, {
      propsFrom: [{ component: component({ toolkit: { tsType: { name: 'string' } }, onClose: {} }), without: ['onClose'] }],
      propTypes: { toolkits: 'readonly string[]' },
      surroundings: ['question'],
    }, { question: { name: 'question', type: { name: 'string' } }, open: { name: 'open', control: { type: 'check' } } });
    expect(Object.keys(props)).toEqual(['question', 'open', 'toolkit', 'toolkits']);
    expect(props['toolkits']).toMatchObject({ table: { type: { summary: 'readonly string[]' } } });
    expect(props['question']).toMatchObject({ table: { disable: true } });
    expect(props['open']).toMatchObject({ control: { type: 'check' } });
  });
});
