import type { Account } from '../accounts.ts';
import { Icon } from '../icons.tsx';
import { Choice } from './choice.tsx';
import { useAppearance } from './use-appearance.ts';

/** What a person can do about themselves: how it looks, and signing out. */
export function AccountMenu({ id, account }: { id: string; account: Account }) {
  const { theme, direction, setTheme, setDirection } = useAppearance();
  return (
    <section className="account-menu" id={id} popover="auto" aria-label="Account">
      <p className="account-menu-who">
        Signed in as <bdi>{account.email}</bdi>
      </p>
      <Choice
        label="Theme"
        options={[
          ['system', 'System'],
          ['light', 'Light'],
          ['dark', 'Dark'],
        ]}
        value={theme}
        onChange={setTheme}
      />
      <Choice
        label="Direction"
        options={[
          ['ltr', 'Left to right'],
          ['rtl', 'Right to left'],
        ]}
        value={direction}
        onChange={setDirection}
      />
      <div className="account-menu-actions">
        {/* Not a `Link`: that page is to load without anything of this one. */}
        <a className="nav-item" href="/headless">
          <Icon name="code" />
          <span>Connections in plain HTML</span>
        </a>
        <form method="post" action="/api/sign-out">
          <button className="nav-item" type="submit">
            <Icon name="leave" flips />
            <span>Sign out</span>
          </button>
        </form>
      </div>
    </section>
  );
}
