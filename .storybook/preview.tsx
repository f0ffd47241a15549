import '@plugboard/ui/styles.css';
import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import { failOnConsole } from '../tooling/fail-on-console.ts';
import { keepOnPage } from '../tooling/in-tab/keep-on-page.ts';
import type { Stack } from '../tooling/in-tab/stack.ts';
import { describeComponent } from './describe-component.ts';
import { DocsContainer } from './docs/docs-container.tsx';
import { DocsPage } from './docs/docs-page.tsx';
import { RoomForCode } from './docs/room-for-code.tsx';
import { ScrollingTable } from './docs/scrolling-table.tsx';
import { StoryHeading } from './docs/story-heading.tsx';
import { StoryOnPage } from './docs/story-on-page.tsx';
import { atReadersPace } from './flows/at-readers-pace.ts';
import { inContract } from './in-contract.ts';
import { inEveryLook } from './in-every-look.ts';
import { language } from './language.ts';
import { describeProps } from './props/describe-props.ts';
import { sourceOfStory } from './source/source-of-story.ts';
import { loadStack } from './story-stack.ts';
import { firstTheme, themes } from './themes.ts';
import { withLocale } from './with-locale.tsx';
import { withPage } from './with-page.tsx';
import { withStack } from './with-stack.tsx';

// In a sheet of its own, also once it is built: stories of hosts turn off the one in which the kit's is.
void import('@fontsource-variable/inter/wght.css');

const console = failOnConsole();

// A story that waits ends as soon as it sees what it waits for; on a busy machine that may take more than a second.
configure({ asyncUtilTimeout: 5000 });

const width = (name: string, pixels: number): object => ({
  name,
  styles: { width: `${pixels}px`, height: '100%' },
});

const preview: Preview = {
  tags: ['autodocs'],
  argTypesEnhancers: [describeProps],
  loaders: [loadStack],
  decorators: [withStack, withLocale, withPage],
  runStep: atReadersPace,
  beforeEach({ loaded }) {
    const stack = loaded['stack'] as Stack;
    const letGo = keepOnPage(stack);
    console.forget();
    language.set('en');
    return () => {
      letGo();
      stack.close();
    };
  },
  async afterEach(context) {
    await inContract();
    await inEveryLook(context);
    console.assertSilent();
    language.set(String(context.globals['locale']));
  },
  initialGlobals: { theme: firstTheme, direction: 'ltr', locale: 'en' },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: Object.entries(themes).map(([value, { title }]) => ({ value, title })),
      },
    },
    direction: {
      description: 'Direction of reading',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'de', title: 'Deutsch' },
          { value: 'es', title: 'Español' },
          { value: 'fr', title: 'Français' },
          { value: 'it', title: 'Italiano' },
          { value: 'pt-BR', title: 'Português (Brasil)' },
          { value: 'ja', title: '日本語' },
          { value: 'ko', title: '한국어' },
          { value: 'zh-CN', title: '简体中文' },
          { value: 'ar', title: 'العربية' },
          { value: 'he', title: 'עברית' },
          { value: 'pseudo', title: 'Longer words' },
        ],
      },
    },
  },
  parameters: {
    a11y: { test: 'error' },
    docs: {
      extractComponentDescription: describeComponent,
      container: DocsContainer,
      page: DocsPage,
      components: { Story: StoryOnPage, Subheading: StoryHeading, pre: RoomForCode, table: ScrollingTable },
      source: { type: 'code', transform: sourceOfStory },
    },
    layout: 'padded',
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Guides',
          ['Start', 'Server', 'Next.js', 'Callback', 'Theming', 'Messages', 'Headless', 'In a conversation', 'Testing with the emulator', 'Security', 'Moving from hand-written code'],
          'Components',
          [
            'ConnectButton',
            'ConnectionsPage',
            'RequireConnections',
            'ConnectPrompts',
            'ConnectPrompt',
            'ConnectDialog',
            'ConnectPanel',
            'ConnectCallback',
            'ReconnectBanner',
            'ConnectionPicker',
            'ToolkitCatalogue',
            'ToolkitCard',
            'ConnectionList',
            'ConnectionRow',
          ],
          'Flows',
          'Foundations',
          ['Words', 'Colour', 'Type', 'Space', 'Icons', 'Motion', 'Knobs', 'Themes', 'Languages'],
          'Hosts',
          [
            'Overview',
            'Tailwind 3',
            'Tailwind 4',
            'CSS reset',
            'Bare elements',
            'Native dialog',
            'Radix dialog',
            'Base UI dialog',
            'Sidebar of 320 px',
            '200 % zoom',
            'React 18',
            'From a server',
            'Strict policy',
          ],
        ],
      },
    },
    viewport: {
      options: {
        phone: width('360', 360),
        tablet: width('768', 768),
        desktop: width('1280', 1280),
      },
    },
  },
};
export default preview;
