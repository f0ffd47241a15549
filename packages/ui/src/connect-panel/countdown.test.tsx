import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Countdown } from './countdown.tsx';

describe('Countdown', () => {
  it('counts down in the last two minutes, and not before', () => {
    const { rerender } = render(<Countdown until={Date.now() + 300_000} />);
    expect(screen.queryByRole('timer')).toBeNull();
    rerender(<Countdown until={Date.now() + 92_000} />);
    expect(screen.getByRole('timer')).toHaveTextContent('The link works for another 1:32');
    rerender(<Countdown until={Date.now() + 8000} />);
    expect(screen.getByRole('timer')).toHaveTextContent('The link works for another 0:08');
    rerender(<Countdown until={Date.now() - 8000} />);
    expect(screen.getByRole('timer')).toHaveTextContent('The link works for another 0:00');
    rerender(<Countdown until={null} />);
    expect(screen.queryByRole('timer')).toBeNull();
  });
});
