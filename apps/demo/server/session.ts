import { jwtVerify, SignJWT } from 'jose';
import { ACCOUNTS, type Account } from '../src/accounts.ts';

const name = 'tidewell_session';
const week = 7 * 24 * 60 * 60;

/** Who is signed in, kept in a cookie that only this server can write. */
export interface Sessions {
  /** Reads the request's cookie; `null` for none, a forged one or one that is over. */
  read: (request: Request) => Promise<Account | null>;
  /** The `Set-Cookie` that signs somebody in. */
  start: (account: Account) => Promise<string>;
  /** The `Set-Cookie` that signs them out. */
  end: () => string;
}

function readCookie(request: Request): string | undefined {
  const pairs = request.headers.get('cookie')?.split(/;\s*/) ?? [];
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

// Lax, not Strict: the way back from the Connect Link is a navigation from another site, and it must be signed in.
// A product is on https and says `Secure` as well; on http some browsers would not keep that.
const attributes = 'Path=/; HttpOnly; SameSite=Lax';

/** Creates sessions signed with `secret`, of 32 characters or more. */
export function createSessions(secret: string): Sessions {
  const key = new TextEncoder().encode(secret);
  return {
    read: async (request) => {
      const cookie = readCookie(request);
      if (!cookie) return null;
      try {
        const { payload } = await jwtVerify(cookie, key, { algorithms: ['HS256'], issuer: 'tidewell' });
        return ACCOUNTS.find((account) => account.id === payload.sub) ?? null;
      } catch {
        return null;
      }
    },
    start: async (account) => {
      const token = await new SignJWT()
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('tidewell')
        .setSubject(account.id)
        .setExpirationTime(`${week}s`)
        .sign(key);
      return `${name}=${token}; ${attributes}; Max-Age=${week}`;
    },
    end: () => `${name}=; ${attributes}; Max-Age=0`,
  };
}
