import { useCategories } from '@plugboard/hooks';
import { Problem } from './problem.tsx';

/** What a person has asked the catalogue for. */
export interface CatalogueQuestion {
  search: string;
  category: string;
  connected: '' | 'yes' | 'no';
}

interface CatalogueFiltersProps {
  question: CatalogueQuestion;
  ask: (question: CatalogueQuestion) => void;
}

/** The filters of `useToolkits`; the categories are those of `useCategories`. */
export function CatalogueFilters({ question, ask }: CatalogueFiltersProps) {
  const { data: categories, error } = useCategories();
  return (
    <search>
      <label>
        Search apps{' '}
        <input
          type="search"
          value={question.search}
          onChange={(event) => ask({ ...question, search: event.target.value })}
        />
      </label>
      <label>
        Category{' '}
        <select value={question.category} onChange={(event) => ask({ ...question, category: event.target.value })}>
          <option value="">All</option>
          {categories?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Show{' '}
        <select
          value={question.connected}
          onChange={(event) => {
            ask({ ...question, connected: event.target.value as CatalogueQuestion['connected'] });
          }}
        >
          <option value="">All apps</option>
          <option value="yes">Connected ones</option>
          <option value="no">The others</option>
        </select>
      </label>
      <Problem error={error} />
    </search>
  );
}
