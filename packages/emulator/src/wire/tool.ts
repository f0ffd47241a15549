import { logoAddress } from '../logos/logo-address.ts';
import type { ToolFacts } from '../tools/tool.ts';
import type { World } from '../world.ts';

/** A tool as the tools of a session are listed. */
export function toolItem(world: World, tool: ToolFacts, base: string): object {
  const toolkit = world.catalogue.find(tool.toolkit);
  return {
    slug: tool.slug,
    name: tool.name,
    description: tool.description,
    toolkit: {
      slug: tool.toolkit,
      name: toolkit?.name ?? 'Composio',
      logo: toolkit ? logoAddress(world.logos, toolkit, base) : '',
    },
    input_parameters: inputSchema(tool),
    output_parameters: { type: 'object', properties: {} },
    no_auth: toolkit === undefined,
    available_versions: [version],
    version,
    scopes: [],
    scope_requirements: null,
    tags: tool.tags,
    is_deprecated: false,
    deprecated: {
      displayName: tool.name,
      version,
      available_versions: [version],
      is_deprecated: false,
      toolkit: { logo: '' },
    },
  };
}

/** A tool as searches and lookups tell it to a model. */
export function toolSchema(tool: ToolFacts): object {
  const { toolkit, slug, description } = tool;
  return { toolkit, tool_slug: slug, description, input_schema: inputSchema(tool) };
}

const version = '00000000_00';

function inputSchema({ properties, required }: ToolFacts): object {
  return { type: 'object', properties, required };
}
