import '../styles/base.css';
import '../styles/sign-in.css';
import { ACCOUNTS } from '../accounts.ts';
import { Icon } from '../icons.tsx';
import { Avatar } from '../shell/avatar.tsx';
import { Brand } from '../shell/brand.tsx';

/** The page that was asked for; on a page of its own, `?to=` says where to go on. */
function wanted({ pathname, search }: Location): string {
  return pathname === '/sign-in' ? (new URLSearchParams(search).get('to') ?? '/') : pathname + search;
}

/** Choose who to be. Goes on to the page that was asked for. */
export function SignInPage() {
  return (
    <main className="sign-in">
      <title>Sign in · Tidewell</title>
      <div className="sign-in-card">
        <Brand />
        <h1>Sign in to Tidewell</h1>
        <p>Choose an account. Each has connections of its own.</p>
        <form method="post" action="/api/sign-in">
          <input type="hidden" name="to" value={wanted(location)} />
          {ACCOUNTS.map((account) => (
            <button
              className="sign-in-account"
              type="submit"
              name="account"
              value={account.id}
              key={account.id}
            >
              <Avatar account={account} />
              <span className="user-name">
                <b>
                  <span className="hidden">Continue as </span>
                  {account.name}
                </b>
                <small>{account.email}</small>
              </span>
              <Icon name="next" flips />
            </button>
          ))}
        </form>
        <small>A demo: no password, and nothing leaves this machine that you don’t connect.</small>
      </div>
    </main>
  );
}
