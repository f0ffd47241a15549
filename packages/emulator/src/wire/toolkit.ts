import { categoryName } from '../catalogue/category-name.ts';
import { isNoAuth } from '../catalogue/is-no-auth.ts';
import type { AuthScheme, Toolkit } from '../catalogue/toolkit.ts';
import { configFields } from '../config-fields.ts';
import { credentialFields, isOAuth, type CredentialField } from '../credential-fields.ts';
import { hash } from '../hash.ts';
import { logoAddress } from '../logos/logo-address.ts';
import type { World } from '../world.ts';

/** A toolkit as `GET /toolkits` lists it. */
export function toolkitItem(world: World, toolkit: Toolkit, base: string): object {
  return {
    slug: toolkit.slug,
    name: toolkit.name,
    type: 'native',
    auth_schemes: toolkit.authSchemes,
    composio_managed_auth_schemes: toolkit.managedAuthSchemes,
    is_local_toolkit: false,
    no_auth: isNoAuth(toolkit),
    auth_guide_url: null,
    deprecated: { toolkitId: toolkit.slug },
    meta: {
      ...meta(world, toolkit, base),
      categories: toolkit.categories.map((id) => ({ id, name: categoryName(id) })),
    },
  };
}

/** A toolkit as `GET /toolkits/{slug}` answers it, with the fields of its forms. */
export function toolkitDetails(world: World, toolkit: Toolkit, base: string): object {
  return {
    slug: toolkit.slug,
    name: toolkit.name,
    type: 'native',
    enabled: true,
    is_local_toolkit: false,
    composio_managed_auth_schemes: toolkit.managedAuthSchemes,
    composio_managed_auth: toolkit.managedAuthSchemes.map((mode) => ({ mode, scopes: { available: [] } })),
    auth_guide_url: null,
    auth_config_details: toolkit.authSchemes.map((scheme) => authConfigDetails(toolkit.slug, scheme)),
    base_url: `https://api.${hostOf(toolkit.slug)}`,
    deprecated: { toolkitId: toolkit.slug, rawProxyInfoByAuthSchemes: [] },
    meta: {
      ...meta(world, toolkit, base),
      categories: toolkit.categories.map((slug) => ({ slug, name: categoryName(slug) })),
      available_versions: ['00000000_00'],
    },
  };
}

/** A credential field as the forms of the API describe it. */
export function fieldToWire(field: CredentialField): object {
  return {
    name: field.name,
    displayName: field.displayName,
    type: 'string',
    description: field.description,
    required: field.isRequired,
    is_secret: field.isSecret,
    user_visible: true,
  };
}

function meta(world: World, toolkit: Toolkit, base: string): object {
  const size = hash(toolkit.slug);
  return {
    created_at: '2024-05-03T11:44:32.061Z',
    updated_at: '2026-10-27T00:00:00.000Z',
    description: toolkit.description,
    logo: logoAddress(world.logos, toolkit, base),
    app_url: `https://${hostOf(toolkit.slug)}`,
    tools_count: 4 + (size % 80),
    triggers_count: size % 6,
    version: '00000000_00',
  };
}

// A reserved top-level domain: these addresses can be shown, and never lead anywhere.
function hostOf(slug: string): string {
  return `${slug.replaceAll('_', '-').replace(/^-/, '')}.example`;
}

function authConfigDetails(slug: string, scheme: AuthScheme): object {
  const fields = credentialFields(slug, scheme);
  const keysAddress = `https://${hostOf(slug)}/settings/keys`;
  return {
    name: `${slug}_${scheme.toLowerCase()}`,
    mode: scheme,
    auth_hint_url: isOAuth(scheme) || scheme === 'NO_AUTH' ? null : keysAddress,
    fields: {
      auth_config_creation: { required: configFields(slug, scheme).map(fieldToWire), optional: [] },
      connected_account_initiation: {
        required: fields.filter((field) => field.isRequired).map(fieldToWire),
        optional: fields.filter((field) => !field.isRequired).map(fieldToWire),
      },
    },
    proxy: { base_url: `https://api.${hostOf(slug)}` },
  };
}
