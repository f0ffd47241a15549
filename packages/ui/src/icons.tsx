import type { ReactElement, ReactNode } from 'react';

// A 16 px grid, 1.5 px strokes, round ends. Discs are decided states, rings are empty sockets.

type Icon = () => ReactElement;

/** `shapes`: the outline of one path, or several elements. */
function icon(shapes: ReactNode, flips = false): Icon {
  return () => (
    // Its size is the stylesheet's; without one, it would fill the page.
    <svg className="plug-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" data-flip={flips ? '' : undefined}>
      {typeof shapes === 'string' ? <path d={shapes} /> : shapes}
    </svg>
  );
}

function disc(mark: string): Icon {
  return icon(
    <>
      <circle cx="8" cy="8" r="7.25" fill="currentColor" stroke="none" />
      <path d={mark} stroke="var(--plug-color-surface)" strokeWidth="1.75" />
    </>,
  );
}

const ring = <circle cx="8" cy="8" r="6" />;

/** An empty socket. */
export const AvailableIcon: Icon = /* @__PURE__ */ icon(ring);
/** A tick on a disc. */
export const ConnectedIcon: Icon = /* @__PURE__ */ disc('m4.9 8.3 2.15 2.15 4.05-4.6');
/** An exclamation mark on a disc. */
export const WarningIcon: Icon = /* @__PURE__ */ disc('M8 4.5v4M8 11.35v.05');
/** Two bars on a disc. */
export const PausedIcon: Icon = /* @__PURE__ */ disc('M6.25 5.75v4.5M9.75 5.75v4.5');
/** A cross on a disc. */
export const FailedIcon: Icon = /* @__PURE__ */ disc('m5.7 5.7 4.6 4.6m0-4.6-4.6 4.6');
/** A socket with a dot: nothing to plug in. */
export const ReadyIcon: Icon = /* @__PURE__ */ icon(
  <>
    {ring}
    <circle cx="8" cy="8" r="2.5" fill="currentColor" stroke="none" />
  </>,
);
/** A socket crossed out. */
export const UnavailableIcon: Icon = /* @__PURE__ */ icon(
  <>
    {ring}
    <path d="m3.9 12.1 8.2-8.2" />
  </>,
);
/** A socket with a question in it. */
export const UnknownIcon: Icon = /* @__PURE__ */ icon(
  <>
    {ring}
    <path d="M6.4 6.5a1.6 1.6 0 1 1 2.4 1.4c-.5.3-.8.6-.8 1.1M8 11v.05" />
  </>,
);
/** An arrow out of a window: leads to another one. */
export const OpenIcon: Icon = /* @__PURE__ */ icon(
  'M6.5 3.5h-2a1 1 0 0 0-1 1v7a1 1 0 0 0 1 1h7a1 1 0 0 0 1-1v-2M9.25 3.25h3.5v3.5M12.5 3.5 7.75 8.25',
  true,
);
/** An arrow head: there is a menu. */
export const DownIcon: Icon = /* @__PURE__ */ icon('m4 6.25 4 4 4-4');
/** Three dots: there is a menu. */
export const MoreIcon: Icon = /* @__PURE__ */ icon(
  <g fill="currentColor" stroke="none">
    <circle cx="3.25" cy="8" r="1.25" />
    <circle cx="8" cy="8" r="1.25" />
    <circle cx="12.75" cy="8" r="1.25" />
  </g>,
);
/** A cross: cancel or close. */
export const CloseIcon: Icon = /* @__PURE__ */ icon('m4 4 8 8m0-8-8 8');
/** A magnifying glass. */
export const SearchIcon: Icon = /* @__PURE__ */ icon(
  <>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.25 10.25 3 3" />
  </>,
);
/** A triangle with an exclamation mark. */
export const AlertIcon: Icon = /* @__PURE__ */ icon(
  'M7.1 3 2.2 11.5a1 1 0 0 0 .9 1.5h9.8a1 1 0 0 0 .9-1.5L8.9 3a1.05 1.05 0 0 0-1.8 0ZM8 6.25v3M8 11.2v.05',
);
/** A cloud crossed out. */
export const OfflineIcon: Icon = /* @__PURE__ */ icon(
  'm2.5 2.5 11 11M5 6a3 3 0 0 0-.25 6h6.5M13 11.2a2.6 2.6 0 0 0-1.7-4.7A3.6 3.6 0 0 0 7.6 4',
);
/** Plug and socket apart. */
export const UnplugIcon: Icon = /* @__PURE__ */ icon(
  'm2.5 13.5 2.2-2.2m1.6-5 3.4 3.4-1.2 1.2a2.4 2.4 0 0 1-3.4-3.4zm3.4 3.4L6.3 6.3M13.5 2.5l-2.2 2.2m-1.6 5L6.3 6.3',
);
/** A window with a title bar. */
export const WindowIcon: Icon = /* @__PURE__ */ icon(
  <>
    <rect x="2.5" y="3.25" width="11" height="9.5" rx="1.5" />
    <path d="M2.5 6.25h11" />
  </>,
);
/** A plug. */
export const PlugIcon: Icon = /* @__PURE__ */ icon('M6 2.5v3M10 2.5v3M4.25 5.5h7.5V8a3.75 3.75 0 0 1-7.5 0zM8 11.75v2');
/** A pencil. */
export const RenameIcon: Icon = /* @__PURE__ */ icon(
  'm3 13 .6-2.6 7-7a1.2 1.2 0 0 1 1.7 0l.3.3a1.2 1.2 0 0 1 0 1.7l-7 7zM9.5 4.5l2 2',
  true,
);
/** A tick. */
export const CheckIcon: Icon = /* @__PURE__ */ icon('m3.5 8.5 3 3 6-7');
/** Two bars. */
export const PauseIcon: Icon = /* @__PURE__ */ icon('M6 4v8M10 4v8');
/** An arrow around. */
export const RefreshIcon: Icon = /* @__PURE__ */ icon('M12.75 8A4.75 4.75 0 1 1 11.2 4.5l1.3 1.25M12.75 2.75v3h-3');
/** A cross that stands upright. */
export const AddIcon: Icon = /* @__PURE__ */ icon('M8 3.25v9.5M3.25 8h9.5');
/** An eye: show what is hidden. */
export const EyeIcon: Icon = /* @__PURE__ */ icon(
  <>
    <path d="M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8Z" />
    <circle cx="8" cy="8" r="1.75" />
  </>,
);
/** An eye crossed out: hide what is shown. */
export const EyeOffIcon: Icon = /* @__PURE__ */ icon(
  'm2.5 2.5 11 11M6.1 4.05A6 6 0 0 1 8 3.75c4 0 6.25 4.25 6.25 4.25a11 11 0 0 1-1.6 2.1M4.2 5A10.5 10.5 0 0 0 1.75 8S4 12.25 8 12.25a6 6 0 0 0 3-.8',
);
/** A padlock. */
export const LockIcon: Icon = /* @__PURE__ */ icon('M3.5 7.25h9V13h-9zm2 0V5a2.5 2.5 0 0 1 5 0v2.25');