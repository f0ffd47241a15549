import { render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ToolkitLogo } from './toolkit-logo.tsx';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

describe('ToolkitLogo', () => {
  it('draws the first letter where there is no artwork', () => {
    const { container } = render(<ToolkitLogo toolkit={{ slug: 'exa', name: 'exa', logo: null }} />);
    expect(container).toHaveTextContent('E');
    expect(container.querySelector('img')).toBeNull();
  });

  it('tells whoever has the artwork nothing of the page', () => {
    const { container } = render(<ToolkitLogo toolkit={{ slug: 'exa', name: 'Exa', logo: pixel }} />);
    expect(container.querySelector('img')).toHaveAttribute('referrerpolicy', 'no-referrer');
  });

  it('F60: draws the first letter where the artwork does not load, and the next artwork when it changes', async () => {
    const { container, rerender } = render(
      <ToolkitLogo toolkit={{ slug: 'exa', name: 'Exa', logo: 'data:image/png,broken' }} />,
    );
    await expect.poll(() => container.textContent).toBe('E');
    rerender(<ToolkitLogo toolkit={{ slug: 'exa', name: 'Exa', logo: pixel }} />);
    expect(container.querySelector('img')).toHaveAttribute('src', pixel);
  });

  it('draws the first letter where a server has drawn artwork that failed before anybody could hear of it', async () => {
    const logo = <ToolkitLogo toolkit={{ slug: 'exa', name: 'Exa', logo: 'data:image/png,broken' }} />;
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = renderToString(logo);
    await expect.poll(() => container.querySelector('img')?.complete).toBe(true);
    render(logo, { container, hydrate: true });
    await expect.poll(() => container.textContent).toBe('E');
  });
});
