import type { ComponentProps, ReactNode } from 'react';
import { Scroll } from './scroll.tsx';

/** A table in the prose of a page. */
export function ScrollingTable(props: ComponentProps<'table'>): ReactNode {
  return (
    <Scroll label="Table">
      <table {...props} />
    </Scroll>
  );
}
