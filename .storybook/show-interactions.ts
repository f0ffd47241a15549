import type { API } from 'storybook/manager-api';

interface Prepared {
  parameters: { controls?: { disable?: boolean } };
}

/** Opens the Interactions panel for stories without Controls, where Storybook would show none, and goes back after them. */
export function showInteractions(api: API): void {
  let before: string | undefined;
  api.on('storyPrepared', ({ parameters }: Prepared) => {
    const hasControls = !parameters.controls?.disable;
    if (!hasControls && before === undefined) {
      before = api.getSelectedPanel();
      api.setSelectedPanel('storybook/interactions/panel');
    } else if (hasControls && before !== undefined) {
      api.setSelectedPanel(before);
      before = undefined;
    }
  });
}
