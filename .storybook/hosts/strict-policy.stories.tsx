import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import type { Stack } from '../../tooling/in-tab/stack.ts';
import { connectInGuest } from './connect-in-guest.ts';
import { renderGuest } from './render-guest.tsx';

const code = `Content-Security-Policy:
  default-src 'none';
  script-src 'self';
  style-src 'self';
  connect-src 'self';
  img-src https://logos.composio.dev;
  base-uri 'none';
  form-action 'none';
  require-trusted-types-for 'script'`;

const meta = {
  title: 'Hosts/Strict policy',
  render: renderGuest,
  parameters: {
    guest: 'react-19.html',
    layout: 'fullscreen',
    docs: { story: { inline: false, height: '40rem' }, source: { code, language: 'text' } },
  },
} satisfies Meta;
export default meta;

/** A Content Security Policy that allows nothing inline, and Trusted Types: not one violation on the way to connected. */
export const Connected: StoryObj<typeof meta> = {
  play: async ({ canvasElement, loaded }) => {
    const page = await connectInGuest(canvasElement, loaded['stack'] as Stack);
    // The tests of the built book fail on what a browser says of a violation; here it is enough that the policy is there.
    await expect(page.querySelector('meta[http-equiv="content-security-policy"]')).toHaveAttribute(
      'content',
      expect.stringMatching(/default-src 'none'.*require-trusted-types-for 'script'/),
    );
  },
};
