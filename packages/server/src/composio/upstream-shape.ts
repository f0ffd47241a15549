import * as v from 'valibot';
import { idSchema, slugSchema } from '../values/ids.ts';

// Every field but the one that names a thing may be missing or of another type: a server newer than we are
// must not take the page down.
const text = v.fallback(v.nullable(v.string()), null);
const flag = v.fallback(v.boolean(), false);
const texts = v.fallback(v.array(v.string()), []);
const time = v.fallback(
  v.pipe(
    v.string(),
    v.transform((value) => Date.parse(value)),
    v.finite(),
  ),
  0,
);

/** A connected account, as far as it is looked at. Credentials beside these fields are never read. */
export interface UpstreamAccount {
  id: string;
  toolkit: { slug: string };
  user_id: string | null;
  status: string;
  status_reason: string | null;
  alias: string | null;
  /** Milliseconds since 1970; 0 if it was not said. */
  created_at: number;
  updated_at: number;
  auth_config: { auth_scheme: string | null };
  state: { authScheme: string | null; val: { displayName: string | null } };
  experimental: { account_type: string | null };
}

const account: v.GenericSchema<unknown, UpstreamAccount> = v.object({
  id: idSchema,
  toolkit: v.object({ slug: slugSchema }),
  user_id: text,
  status: v.fallback(v.string(), 'UNKNOWN'),
  status_reason: text,
  // The empty name is none, as it is where a name is taken away.
  alias: v.pipe(
    text,
    v.transform((name) => name || null),
  ),
  created_at: time,
  updated_at: time,
  auth_config: v.fallback(v.object({ auth_scheme: text }), { auth_scheme: null }),
  state: v.fallback(
    v.object({
      authScheme: text,
      val: v.fallback(v.object({ displayName: text }), { displayName: null }),
    }),
    { authScheme: null, val: { displayName: null } },
  ),
  experimental: v.fallback(v.object({ account_type: text }), { account_type: null }),
});

/** A toolkit of the catalogue, as far as it is looked at. */
export interface UpstreamToolkit {
  slug: string;
  name: string | null;
  no_auth: boolean;
  auth_schemes: string[];
  composio_managed_auth_schemes: string[];
  meta: {
    description: string | null;
    logo: string | null;
    categories: { id: string; name: string }[];
  };
}

const word = v.pipe(v.string(), v.maxLength(100));

const category = v.object({ id: word, name: word });

const categories = v.pipe(
  v.array(v.unknown()),
  v.transform((items) => keepReadable(items, category)),
);

const toolkit: v.GenericSchema<unknown, UpstreamToolkit> = v.object({
  slug: slugSchema,
  name: text,
  no_auth: flag,
  auth_schemes: texts,
  composio_managed_auth_schemes: texts,
  meta: v.fallback(v.object({ description: text, logo: text, categories: v.fallback(categories, []) }), {
    description: null,
    logo: null,
    categories: [],
  }),
});

/** An auth config, as far as it is looked at. */
export interface UpstreamAuthConfig {
  id: string | null;
  toolkit: { slug: string };
  status: string;
  auth_scheme: string | null;
}

const authConfig: v.GenericSchema<unknown, UpstreamAuthConfig> = v.object({
  id: v.fallback(v.nullable(idSchema), null),
  toolkit: v.object({ slug: slugSchema }),
  status: v.fallback(v.string(), 'ENABLED'),
  auth_scheme: text,
});

/** One thing that a scheme asks a person for. */
export interface UpstreamField {
  name: string;
  displayName: string | null;
  description: string | null;
  required: boolean;
  is_secret: boolean | null;
  user_visible: boolean;
  default: string | null;
}

/** A scheme of a toolkit, as far as it is looked at. */
export interface UpstreamScheme {
  mode: string;
  auth_hint_url: string | null;
  fields: UpstreamField[];
  /** Whether the project's owner has to fill something in before anybody can use it. */
  needsOwner: boolean;
}

const field: v.GenericSchema<unknown, UpstreamField> = v.object({
  name: v.pipe(v.string(), v.regex(/^[A-Za-z_][\w.-]{0,99}$/)),
  displayName: text,
  description: text,
  required: v.fallback(v.boolean(), true),
  is_secret: v.fallback(v.nullable(v.boolean()), null),
  user_visible: v.fallback(v.boolean(), true),
  default: text,
});

// Unlike elsewhere, one field that cannot be read spoils its scheme: a form that lacks it could not be sent.
const fields = v.fallback(v.array(field), []);

// What has a default, nobody has to fill in.
const ownerFields = v.fallback(v.array(v.object({ default: text })), []);

const scheme: v.GenericSchema<unknown, UpstreamScheme> = v.pipe(
  v.object({
    mode: v.string(),
    auth_hint_url: text,
    fields: v.object({
      auth_config_creation: v.fallback(v.object({ required: ownerFields }), { required: [] }),
      connected_account_initiation: v.object({
        required: v.array(field),
        optional: fields,
      }),
    }),
  }),
  v.transform(({ mode, auth_hint_url, fields: { auth_config_creation, connected_account_initiation } }) => ({
    mode,
    auth_hint_url,
    fields: [
      ...connected_account_initiation.required.map((item) => ({ ...item, required: true })),
      ...connected_account_initiation.optional.map((item) => ({ ...item, required: false })),
    ],
    needsOwner: auth_config_creation.required.some((item) => item.default === null),
  })),
);

/** One page of a list. */
export interface UpstreamPage<Item> {
  items: Item[];
  nextCursor: string | null;
}

const page = v.object({ items: v.array(v.unknown()), next_cursor: text });

function readPage<Item>(value: unknown, item: v.GenericSchema<unknown, Item>): UpstreamPage<Item> {
  const { items, next_cursor } = v.parse(page, value);
  const read = keepReadable(items, item);
  // One that we cannot read is left out; but if it is all of them, it is another language.
  if (items.length > 0 && read.length === 0) throw new TypeError('no item of the page could be read');
  return { items: read, nextCursor: next_cursor || null };
}

function keepReadable<Item>(items: unknown[], schema: v.GenericSchema<unknown, Item>): Item[] {
  return items.flatMap((item) => {
    const result = v.safeParse(schema, item);
    return result.success ? [result.output] : [];
  });
}

/** Reads a page of connected accounts. Like all readers here, throws if it is not one. */
export function readAccounts(value: unknown): UpstreamPage<UpstreamAccount> {
  return readPage(value, account);
}

/** Reads a page of the catalogue. */
export function readToolkits(value: unknown): UpstreamPage<UpstreamToolkit> {
  return readPage(value, toolkit);
}

/** Reads a page of auth configs. */
export function readAuthConfigs(value: unknown): UpstreamPage<UpstreamAuthConfig> {
  return readPage(value, authConfig);
}

/** Reads the schemes of a toolkit; one that cannot be read is left out. */
export function readSchemes(value: unknown): UpstreamScheme[] {
  const details = v.parse(v.object({ auth_config_details: v.array(v.unknown()) }), value);
  return keepReadable(details.auth_config_details, scheme);
}

/** Reads the id of an auth config that has been made. */
export function readAuthConfigId(value: unknown): string {
  return v.parse(v.object({ auth_config: v.object({ id: idSchema }) }), value).auth_config.id;
}

/** Reads the id of a connected account that has been made. */
export function readAccountId(value: unknown): string {
  return v.parse(v.object({ id: idSchema }), value).id;
}

/** Reads the id of a connected account whose user has been verified. */
export function readCompletedId(value: unknown): string {
  return v.parse(v.object({ connected_account_id: idSchema }), value).connected_account_id;
}

/** Reads the id of a session that has been made. */
export function readSessionId(value: unknown): string {
  return v.parse(v.object({ session_id: idSchema }), value).session_id;
}

/** Reads a Connect Link that has been minted. Its address has not been checked. */
export function readLink(value: unknown): { id: string; redirectUrl: string | null } {
  const link = v.parse(v.object({ connected_account_id: idSchema, redirect_url: text }), value);
  return { id: link.connected_account_id, redirectUrl: link.redirect_url };
}

/** Reads whether a revocation left the account revoked. */
export function readIsRevoked(value: unknown): boolean {
  const schema = v.object({ connected_account: v.object({ status: v.literal('REVOKED') }) });
  return v.is(schema, value);
}
