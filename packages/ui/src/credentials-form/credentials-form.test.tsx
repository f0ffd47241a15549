import type { Connection } from '@plugboard/hooks';
import { screen, waitFor, within } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createStack, type Stack } from '../../../../tooling/in-tab/stack.ts';
import { listen, said } from '../../test/listen.ts';
import { press, renderOn } from '../../test/render.tsx';
import { CredentialsForm, type CredentialsFormProps } from './credentials-form.tsx';

const SECRET = 'sk_CANARY_7f2a';

async function open(props: Partial<CredentialsFormProps> = {}): Promise<Stack> {
  const stack = createStack({ handler: { credentials: true } });
  renderOn(<CredentialsForm toolkit="stripe" {...props} />, { stack });
  await screen.findByRole('form');
  return stack;
}

const field = (label: string): HTMLInputElement => screen.getByLabelText(label);
const fill = (label: string, text: string): void => {
  field(label).value = text;
};
const send = (name = 'Connect'): void => {
  press(screen.getByRole('button', { name }));
};
const refuse = (stack: Stack, message: string): void => {
  stack.emulator.fail('POST /connected_accounts', { status: 400, body: { error: { message } } }, { times: 1 });
};

describe('CredentialsForm', () => {
  it('connects with a key under a name, tells the page, and forgets what was typed', async () => {
    const onConnect = vi.fn<(connection: Connection) => void>();
    const stack = await open({ onConnect });
    fill('Secret key', SECRET);
    fill('Name', ' Billing, Europe ');
    send();
    // The form was for this, and is gone; the focus goes on from where it was.
    const done = await screen.findByText('Stripe is connected.');
    expect(done).toBeVisible();
    expect(document.activeElement).toContainElement(done);
    expect(screen.queryByRole('form')).toBeNull();
    expect(onConnect.mock.lastCall?.[0]).toMatchObject({ toolkit: 'stripe', alias: 'Billing, Europe' });
    expect(stack.emulator.accounts('ada')[0]).toMatchObject({ secrets: { generic_api_key: SECRET } });
    expect(JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])).not.toContain('CANARY');
    expect(document.documentElement.outerHTML).not.toContain('CANARY');
  });

  it('asks browsers to keep and to correct nothing', async () => {
    await open();
    expect(field('Secret key')).toMatchObject({ type: 'password', autocomplete: 'off', spellcheck: false });
  });

  it('shows a secret while it is typed, and hides it again', async () => {
    await open();
    press(screen.getByRole('button', { name: 'Show Secret key' }));
    const hide = await screen.findByRole('button', { name: 'Hide Secret key' });
    expect(field('Secret key').type).toBe('text');
    press(hide);
    await screen.findByRole('button', { name: 'Show Secret key' });
    expect(field('Secret key').type).toBe('password');
  });

  it('says what is missing in the place of the hint, and leads there', async () => {
    await open();
    expect(field('Secret key')).toHaveAccessibleDescription('Starts with sk_ or rk_');
    send();
    await waitFor(() => {
      expect(field('Secret key')).toHaveFocus();
    });
    expect(field('Secret key')).toBeInvalid();
    expect(field('Secret key')).toHaveAccessibleDescription('Fill in “Secret key”.');
    expect(field('Account ID')).toBeValid();
  });

  it('says which field was refused, and keeps what is in it to be mended', async () => {
    const stack = await open();
    refuse(stack, 'account_id is not known');
    fill('Secret key', SECRET);
    fill('Account ID', 'acct_1');
    send();
    await waitFor(() => {
      expect(field('Account ID')).toHaveFocus();
    });
    expect(field('Account ID')).toHaveAccessibleDescription('Stripe didn’t accept this. Is a character missing?');
    expect(field('Secret key')).toHaveValue(SECRET);
    send();
    expect(await screen.findByText('Stripe is connected.')).toBeVisible();
  });

  it('reads out what is wrong to who has gone on to something else, and leaves them there', async () => {
    const stack = await open();
    const elsewhere = document.body.appendChild(document.createElement('button'));
    onTestFinished(() => elsewhere.remove());
    const heard = listen();
    fill('Secret key', SECRET);
    refuse(stack, 'generic_api_key was refused');
    send();
    elsewhere.focus();
    await expect.poll(() => said(heard)).toContain('Stripe didn’t accept this. Is a character missing?');
    expect(elsewhere).toHaveFocus();
  });

  it('reads out that it is connected to who has gone on to something else, and leaves them there', async () => {
    await open();
    const elsewhere = document.body.appendChild(document.createElement('button'));
    onTestFinished(() => elsewhere.remove());
    const heard = listen();
    fill('Secret key', SECRET);
    send();
    elsewhere.focus();
    await expect.poll(() => said(heard)).toEqual(['Stripe is connected.']);
    expect(elsewhere).toHaveFocus();
  });

  it('leaves it to the line to which the focus goes to say that it is connected', async () => {
    await open();
    const heard = listen();
    fill('Secret key', SECRET);
    send();
    const done = await screen.findByText('Stripe is connected.');
    await waitFor(() => {
      expect(document.activeElement).toContainElement(done);
    });
    expect(said(heard)).toEqual([]);
  });

  it('reads out, once each time, what is wrong with the field in which Enter was pressed', async () => {
    const stack = await open();
    stack.emulator.fail('POST /connected_accounts', { status: 400, body: { error: { message: 'generic_api_key was refused' } } });
    fill('Secret key', SECRET);
    field('Secret key').focus();
    const heard = listen();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => said(heard)).toEqual(['Stripe didn’t accept this. Is a character missing?']);
    expect(field('Secret key')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => said(heard)).toHaveLength(2);
    expect(new Set(said(heard)).size).toBe(1);
  });

  it('leaves it to the field to which the focus goes to say what is wrong', async () => {
    const stack = await open();
    refuse(stack, 'generic_api_key was refused');
    fill('Secret key', SECRET);
    const heard = listen();
    send();
    await waitFor(() => {
      expect(field('Secret key')).toHaveFocus();
    });
    expect(said(heard)).toEqual([]);
  });

  it('lets nobody type a name that is longer than the server takes', async () => {
    await open();
    field('Name').focus();
    await userEvent.keyboard('B'.repeat(70));
    expect(field('Name').value).toHaveLength(64);
  });

  it('says at the name that it is taken', async () => {
    const stack = await open();
    refuse(stack, 'Alias "Billing" is already in use');
    fill('Secret key', SECRET);
    fill('Name', 'Billing');
    send();
    await waitFor(() => {
      expect(field('Name')).toHaveFocus();
    });
    expect(field('Name')).toHaveAccessibleDescription('Another account has this name already.');
  });

  it('says in one line what is about no field', async () => {
    const stack = await open();
    fill('Secret key', SECRET);
    stack.network = 'offline';
    send();
    await waitFor(() => {
      expect(screen.getByRole('status')).toHaveTextContent('We couldn’t reach the server.');
    });
    expect(field('Secret key')).toBeValid();
  });

  it('sends once, however often it is pressed', async () => {
    const stack = await open();
    stack.emulator.fail('POST /connected_accounts', { delay: 50 });
    fill('Secret key', SECRET);
    send();
    await screen.findByRole('button', { name: 'Checking…' });
    send('Checking…');
    await screen.findByText('Stripe is connected.');
    expect(stack.emulator.accounts('ada')).toHaveLength(1);
  });

  it('leads to the page that says where to find a key', async () => {
    await open();
    expect(screen.getByRole('link', { name: 'Where do I find this?' })).toMatchObject({
      href: 'https://stripe.example/settings/keys',
      target: '_blank',
      rel: 'noopener noreferrer',
    });
  });

  it('asks what to connect with where there is a choice', async () => {
    const stack = createStack({ handler: { credentials: true } });
    renderOn(<CredentialsForm toolkit="terminus" />, { stack });
    const choice = within(await screen.findByRole('group', { name: 'What to connect with' }));
    expect(choice.getByRole('radio', { name: 'A username and a password' })).toBeChecked();
    choice.getByRole('radio', { name: 'An API key' }).click();
    await screen.findByLabelText('API key');
    fill('API key', SECRET);
    send();
    await screen.findByText('Terminus is connected.');
    expect(stack.emulator.accounts('ada')[0]).toMatchObject({ scheme: 'API_KEY', secrets: { generic_api_key: SECRET } });
  });

  it('begins with what the toolkit suggests', async () => {
    const stack = createStack({ handler: { credentials: true } });
    const before = { ...stack.client };
    stack.client.getToolkit = async (...asked) => {
      const details = await before.getToolkit(...asked);
      const region = { name: 'region', label: 'Region', description: null, isRequired: false, isSecret: false, defaultValue: 'eu-1' };
      const credentialForms = details.credentialForms.map((form) => ({ ...form, fields: [...form.fields, region] }));
      return { ...details, credentialForms };
    };
    renderOn(<CredentialsForm toolkit="stripe" />, { stack });
    await screen.findByRole('form');
    expect(field('Region').value).toBe('eu-1');
    expect(field('Secret key').value).toBe('');
  });

  it('replaces a key in its place', async () => {
    const stack = createStack({ handler: { credentials: true } });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'stripe', alias: 'Billing' });
    renderOn(<CredentialsForm toolkit="stripe" connection={{ id, authScheme: 'API_KEY' }} />, { stack });
    await screen.findByRole('form', { name: 'Replace key' });
    expect(screen.queryByLabelText('Name')).toBeNull();
    fill('Secret key', SECRET);
    send('Replace key');
    expect(await screen.findByText('The new key is in use.')).toBeVisible();
    expect(stack.emulator.accounts('ada')).toEqual([
      expect.objectContaining({ id, alias: 'Billing', secrets: expect.objectContaining({ generic_api_key: SECRET }) }),
    ]);
  });

  it('leads to where keys are entered if not here', async () => {
    renderOn(<CredentialsForm toolkit="stripe" />);
    expect(await screen.findByText(/^You enter your Stripe key in a window of its own/)).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Connect Stripe' })).toBeVisible();
  });

  it('can be left, and takes a ref, a class and a style', async () => {
    const ref = createRef<HTMLDivElement>();
    const onCancel = vi.fn<() => void>();
    const stack = createStack({ handler: { credentials: true } });
    renderOn(<CredentialsForm toolkit="stripe" {...{ ref, onCancel }} className="host" style={{ order: 3 }} />, { stack });
    press(await screen.findByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledOnce();
    expect(ref.current).toHaveClass('plug-credentials', 'host');
    expect(ref.current?.style.order).toBe('3');
  });
});
