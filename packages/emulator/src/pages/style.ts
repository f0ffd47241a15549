/**
 * The look of the hosted pages: clothes of their own, so that nobody takes them for the app. Paper, ink,
 * square corners, ruled lines, and a hatched strip that says they are pretend.
 */
export const style: string = `
:root {
  color-scheme: light dark;
  --paper: light-dark(oklch(0.955 0.008 85), oklch(0.185 0.004 70));
  --sheet: light-dark(oklch(0.995 0.002 85), oklch(0.23 0.005 70));
  --ink: light-dark(oklch(0.24 0.012 70), oklch(0.95 0.008 85));
  --soft: light-dark(oklch(0.48 0.014 70), oklch(0.74 0.012 85));
  --rule: light-dark(oklch(0.88 0.01 85), oklch(0.34 0.006 70));
  --edge: light-dark(oklch(0.62 0.012 85), oklch(0.58 0.01 85));
  --go: light-dark(oklch(0.42 0.075 225), oklch(0.82 0.07 215));
  --on-go: light-dark(oklch(1 0 0), oklch(0.22 0.02 225));
  --no: light-dark(oklch(0.5 0.16 30), oklch(0.76 0.12 30));
}
*,
*::before {
  box-sizing: border-box;
}
body {
  display: grid;
  grid-template-rows: auto 1fr;
  min-block-size: 100dvh;
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 400 0.9375rem/1.4 Inter, "IBM Plex Sans Arabic", system-ui, sans-serif;
  -webkit-font-smoothing: antialiased;
}
:is(h1, h2, p, ul, fieldset, figure) {
  margin: 0;
  padding: 0;
  border: 0;
  min-inline-size: 0;
}
.tape {
  padding: 0.5rem 1rem;
  background: repeating-linear-gradient(135deg, var(--rule) 0 1px, transparent 1px 7px);
  border-block-end: 1px solid var(--rule);
  font-size: 0.8125rem;
  text-align: center;
  & span {
    padding: 0.125rem 0.5rem;
    background: var(--paper);
  }
}
main {
  align-self: center;
  inline-size: min(27rem, 100%);
  margin-inline: auto;
  padding: 1.5rem 1rem 2.5rem;
}
.sheet {
  border: 1px solid var(--rule);
  border-block-start: 3px solid var(--ink);
  background: var(--sheet);
  & > * {
    padding: 1.125rem 1.5rem;
  }
  & > * + * {
    border-block-start: 1px solid var(--rule);
  }
}
.top {
  display: flex;
  justify-content: space-between;
  padding-block: 0.625rem;
  color: var(--soft);
  font-size: 0.8125rem;
  font-variant-numeric: tabular-nums;
}
.who {
  display: grid;
  gap: 0.375rem;
  padding-block: 1.5rem;
}
.tiles {
  display: flex;
  gap: 0.5rem;
  margin-block-end: 0.75rem;
}
.tiles span {
  display: grid;
  place-items: center;
  inline-size: 2.75rem;
  block-size: 2.75rem;
  border: 1px solid var(--rule);
  border-radius: 3px;
  background: var(--paper);
  & svg {
    inline-size: 62%;
  }
}
h1 {
  font-size: 1.375rem;
  font-weight: 600;
  line-height: 1.25;
  text-wrap: balance;
}
:root:not([dir="rtl"]) h1 {
  letter-spacing: -0.015em;
}
h2,
legend,
label.name {
  padding: 0;
  font-size: 0.8125rem;
  font-weight: 600;
}
legend {
  float: inline-start;
  inline-size: 100%;
  margin-block-end: 0.25rem;
  & + * {
    clear: both;
  }
}
.soft {
  color: var(--soft);
  font-size: 0.875rem;
  text-wrap: pretty;
}
ul {
  display: grid;
  gap: 0.3125rem;
  padding-block-start: 0.5rem;
  list-style: none;
}
li {
  display: grid;
  grid-template-columns: 1rem 1fr;
  gap: 0.625rem;
  & svg {
    margin-block: 0.1875rem;
  }
  &.not {
    color: var(--soft);
  }
}
svg.i {
  inline-size: 1rem;
  block-size: 1rem;
  fill: none;
  stroke: currentColor;
  stroke-width: 1.5;
  stroke-linecap: round;
  stroke-linejoin: round;
}
.account {
  display: grid;
  grid-template-columns: auto 1fr;
  align-items: center;
  gap: 0 0.75rem;
  min-block-size: 3rem;
  cursor: pointer;
  & + .account {
    border-block-start: 1px solid var(--rule);
  }
  & small {
    color: var(--soft);
    font-size: 0.8125rem;
  }
  & span {
    display: grid;
    line-height: 1.25rem;
  }
}
input[type="radio"] {
  inline-size: 1.125rem;
  block-size: 1.125rem;
  margin: 0;
  accent-color: var(--go);
}
.field {
  display: grid;
  grid-template-columns: 1fr auto;
  gap: 0.375rem;
  & input,
  & p {
    grid-column: 1 / -1;
  }
  & + .field {
    margin-block-start: 1rem;
  }
}
input:not([type="radio"]) {
  inline-size: 100%;
  min-block-size: 2.75rem;
  padding: 0 0.75rem;
  border: 1px solid var(--edge);
  border-radius: 3px;
  background: var(--sheet);
  color: inherit;
  font: inherit;
  font-size: 1rem;
  &::placeholder {
    color: var(--soft);
    opacity: 1;
  }
}
a {
  color: var(--go);
  font-size: 0.8125rem;
  text-underline-offset: 0.2em;
}
.do {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 0.75rem;
  &.one {
    grid-template-columns: 1fr;
  }
}
.button {
  display: grid;
  place-items: center;
  min-block-size: 2.75rem;
  border: 1px solid var(--edge);
  border-radius: 3px;
  background: none;
  color: inherit;
  font: inherit;
  font-weight: 600;
  text-decoration: none;
  cursor: pointer;
  &.go {
    border-color: var(--go);
    background: var(--go);
    color: var(--on-go);
  }
  &:hover {
    box-shadow: inset 0 0 0 1px currentColor;
  }
}
:focus-visible {
  outline: 3px solid var(--go);
  outline-offset: 2px;
}
.under {
  padding: 1rem 1.5rem 0;
  color: var(--soft);
  font-size: 0.8125rem;
  text-wrap: pretty;
}
details {
  font-size: 0.875rem;
  & summary {
    min-block-size: 1.5rem;
    color: var(--soft);
    font-size: 0.8125rem;
    cursor: pointer;
  }
}
.spent {
  display: grid;
  justify-items: start;
  gap: 0.375rem;
  padding-block: 2rem;
  & svg {
    inline-size: 2rem;
    block-size: 2rem;
    margin-block-end: 0.75rem;
    color: var(--no);
    stroke-width: 1.25;
  }
}
main > form:empty {
  display: none;
}
.spent.good svg {
  color: var(--go);
}
.mistake {
  color: var(--no);
  font-size: 0.875rem;
}
input[aria-invalid="true"]:not([type="radio"]) {
  border-color: var(--no);
  box-shadow: inset 0 0 0 1px var(--no);
}
.mishaps {
  display: grid;
  padding-block-start: 0.5rem;
}
.mishap {
  min-block-size: 2.75rem;
  padding: 0;
  border: 0;
  border-block-start: 1px solid var(--rule);
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  cursor: pointer;
  &:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
}
@media (max-width: 24rem) {
  .tape {
    padding-inline: 0.5rem;
    font-size: 0.75rem;
  }
}
@media (max-width: 30rem) {
  .sheet > *,
  .under {
    padding-inline: 1.125rem;
  }
}
@media (forced-colors: active) {
  .button.go {
    border: 2px solid;
  }
}
`;
