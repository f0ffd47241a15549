import type { ForwardRefExoticComponent, RefAttributes } from 'react';

/** A component that hands its ref on to an element: its root, or the control in it. */
export type WithRef<Props, Target> = ForwardRefExoticComponent<Props & RefAttributes<Target>>;
