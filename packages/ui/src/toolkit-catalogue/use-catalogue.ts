import { useCategories, useToolkits, type Category, type UseToolkitsResult } from '@plugboard/hooks';
import { useState } from 'react';
import { useOnUserChange } from '../use-on-user-change.ts';
import { useSettled } from '../use-settled.ts';

/** What people look for in the catalogue. */
export interface CatalogueFilter {
  search: string;
  category: Category | null;
}

/** What is looked for, and what there is of it. */
export interface UseCatalogueResult {
  /** What is in the fields. */
  filter: CatalogueFilter;
  onFilter: (filter: CatalogueFilter) => void;
  /** What the query asks for: a moment behind the field. */
  searched: string;
  isFiltered: boolean;
  query: UseToolkitsResult;
  /** None until they have loaded. */
  categories: readonly Category[];
}

const everything: CatalogueFilter = { search: '', category: null };

/** Looks through the catalogue, on the server. */
export function useCatalogue(): UseCatalogueResult {
  const [filter, onFilter] = useState(everything);
  useOnUserChange(() => onFilter(everything));
  const { search, category } = filter;
  const searched = useSettled(search.trim(), search ? 250 : 0);
  const query = useToolkits({ search: searched, category: category?.id });
  // Asked for together with the apps: what comes after them would push them down.
  const { data: categories = [] } = useCategories();
  return { filter, onFilter, searched, isFiltered: !!(search || searched || category), query, categories };
}
