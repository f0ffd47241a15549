'use client';

import type { Category } from '@plugboard/hooks';
import { useId, type ReactNode } from 'react';
import { categoryName } from '../messages/category-name.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { pageMessages } from '../messages/page-messages.tsx';

/** What the filter takes. */
export interface CategoryFilterProps {
  categories: readonly Category[];
  value: Category | null;
  onChange: (category: Category | null) => void;
}

/** Chooses a group of the catalogue; nothing where there is nothing to choose from. One stop for the keyboard. */
export function CategoryFilter({ categories, value, onChange }: CategoryFilterProps): ReactNode {
  const messages = useMessages(pageMessages);
  const name = useId();
  if (categories.length < 2) return null;
  return (
    <div className="plug-filter" role="radiogroup" aria-label={messages.categories}>
      {[null, ...categories].map((category) => (
        <label key={category?.id ?? ''} className="plug-chip">
          <input
            type="radio"
            className="plug-hidden"
            name={name}
            checked={category?.id === value?.id}
            onChange={() => {
              onChange(category);
            }}
          />
          {category ? categoryName(category, messages) : messages.allCategories}
        </label>
      ))}
    </div>
  );
}
