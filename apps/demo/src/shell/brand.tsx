import { BrandMark } from './brand-mark.tsx';

/** Tidewell's mark and name. */
export function Brand() {
  return (
    <span className="brand">
      <BrandMark />
      <span>Tidewell</span>
    </span>
  );
}
