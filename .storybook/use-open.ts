import { useArgs } from 'storybook/preview-api';

/** Whether the dialog of a story is open: its control says so, and so does whoever opens and closes it. */
export function useOpen({ open, onOpenChange }: Open): Open {
  const [, setArgs] = useArgs<Open>();
  return {
    open,
    onOpenChange: (next) => {
      setArgs({ open: next });
      onOpenChange(next);
    },
  };
}

interface Open {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}
