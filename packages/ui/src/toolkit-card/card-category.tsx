'use client';

import type { Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { accountMessages } from '../messages/account-messages.ts';
import { categoryName } from '../messages/category-name.ts';
import { useMessages } from '../messages/messages-provider.tsx';

/** The group of a toolkit. */
export function CardCategory({ toolkit: { categories } }: { toolkit: Pick<Toolkit, 'categories'> }): ReactNode {
  const messages = useMessages(accountMessages);
  return (
    <p className="plug-meta" dir="auto">
      {categories[0] && categoryName(categories[0], messages)}
    </p>
  );
}
