import { Icon, type IconName } from '../icons.tsx';
import { Link } from '../router/link.tsx';
import { usePath } from '../router/use-path.ts';

function Item({ href, icon, children }: { href: string; icon: IconName; children: string }) {
  const path = usePath();
  // A page below it has no place of its own here.
  const isCurrent = path === href || path.startsWith(`${href}/`);
  return (
    <li>
      <Link
        className="nav-item"
        href={href}
        aria-current={isCurrent ? 'page' : undefined}
        // On phones, also where it leads to the page that is open already.
        onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
      >
        <Icon name={icon} />
        <span>{children}</span>
      </Link>
    </li>
  );
}

/** Every page that one can go to. */
export function Navigation() {
  return (
    <nav className="nav" aria-label="Main">
      <ul>
        <Item href="/" icon="today">
          Today
        </Item>
        <Item href="/chat" icon="chat">
          Ask Tidewell
        </Item>
      </ul>
      <h2 className="nav-title" id="nav-settings">
        Settings
      </h2>
      <ul aria-labelledby="nav-settings">
        <Item href="/settings/profile" icon="profile">
          Profile
        </Item>
        <Item href="/settings/connections" icon="connections">
          Connections
        </Item>
      </ul>
    </nav>
  );
}
