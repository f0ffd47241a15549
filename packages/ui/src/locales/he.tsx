import type { Messages } from '../messages/messages.ts';

const day = new Intl.DateTimeFormat('he', { day: 'numeric', month: 'long' });
const dayAndYear = new Intl.DateTimeFormat('he', { day: 'numeric', month: 'long', year: 'numeric' });
const time = new Intl.DateTimeFormat('he', { hour: '2-digit', minute: '2-digit' });
const list = new Intl.ListFormat('he');
const rules = new Intl.PluralRules('he');

const plural = (count: number, one: string, two: string, other: string): string => {
  const rule = rules.select(count);
  return rule === 'one' ? one : rule === 'two' ? two : other;
};

// Each name by itself: with only a comma between them, two Latin names would run from left to right.
const listed = (names: readonly string[]): string => list.format(names.map((name) => `\u2068${name}\u2069`));

/** Hebrew. Addresses people in words that are written alike to a woman and to a man. */
export const he: Messages = {
  // Isolated, so that the line has the direction of what is said, whatever script the name is in.
  about: (name, note) => `\u2068${name}\u2069: ${note}`,
  accounts: (count) => plural(count, 'חשבון אחד', 'שני חשבונות', `${count} חשבונות`),
  addAccount: 'הוספת חשבון',
  allApps: 'כל האפליקציות',
  allCategories: 'הכול',
  announceAvailable: (name) => `אין חיבור ל-${name}.`,
  announceConnected: (name) => `החיבור ל-${name} פעיל.`,
  announceInUse: (account) => `מעכשיו נעשה שימוש בחשבון ${account}.`,
  announceMatches: (count) =>
    count === 0
      ? 'לא נמצאו אפליקציות.'
      : plural(count, 'נמצאה אפליקציה אחת.', 'נמצאו שתי אפליקציות.', `נמצאו ${count} אפליקציות.`),
  announceNamed: (account) => `נשמר בשם ${account}.`,
  callbackAgain: (app) => (app ? `ניסיון נוסף ב-${app}` : 'ניסיון נוסף'),
  callbackBack: (app) => (app ? `חזרה אל ${app}` : 'חזרה'),
  callbackConfirming: 'מוודאים שזה החשבון שלך',
  callbackConfirmingText: 'זה ייקח רגע.',
  callbackConnected: (name) => (name ? `החיבור ל-${name} הושלם` : 'החיבור הושלם'),
  callbackConnectedText: (account) =>
    account ? <>החשבון {account} מחובר.</> : 'אפשר להמשיך מהמקום שבו הפסקת.',
  callbackEndings: {
    cancelled: ['הכניסה הזו הסתיימה', 'היא בוטלה, או שכניסה חדשה יותר באה במקומה. לא בוצע חיבור.'],
    denied: ['לא אישרת גישה', 'לא בוצע חיבור, ושום מידע לא שותף.'],
    expired: ['תוקף הקישור לכניסה פג', 'הוא תקף ל-10 דקות. לא בוצע חיבור.'],
    failed: ['לא בוצע חיבור', 'הכניסה לא הושלמה.'],
    identity_mismatch: ['מישהו אחר השלים את הכניסה הזו', 'כדי שהחשבון יישאר שלך, לא בוצע חיבור.'],
    invalid_request: ['אין כאן כניסה להשלים', 'ייתכן שפג תוקפה או שהיא של מישהו אחר. לא בוצע חיבור.'],
    other_browser: ['הכניסה הזו התחילה בדפדפן אחר', 'כדי שהחשבון יישאר שלך, לא בוצע חיבור.'],
  },
  callbackStartHere: 'התחלה מחדש כאן',
  cancel: 'ביטול',
  cancelOf: (name) => `ביטול ${name}`,
  categories: 'קטגוריות',
  categoryNames: {
    ai: 'בינה מלאכותית',
    commerce: 'מסחר אלקטרוני',
    communication: 'תקשורת',
    data: 'נתונים',
    design: 'עיצוב',
    developers: 'כלים למפתחים',
    documents: 'מסמכים',
    education: 'חינוך',
    email: 'אימייל',
    finance: 'כספים',
    hr: 'משאבי אנוש',
    marketing: 'שיווק',
    other: 'אחר',
    productivity: 'פרודוקטיביות',
    sales: 'מכירות',
    security: 'אבטחה',
    support: 'שירות לקוחות',
  },
  checking: 'בבדיקה…',
  clearFilter: 'הצגת כל האפליקציות',
  clearSearch: 'ניקוי החיפוש',
  close: 'סגירה',
  confirming: (name) => `מתבצעת בדיקה מול ${name}.`,
  connect: (name) => `חיבור ל-${name}`,
  connectAs: (account) => <>בחשבון {account}</>,
  connectAsk: (name) => `נכנסים ל-${name} בחלון נפרד, ושם בוחרים מה לאשר.`,
  connectBlocked: 'אפשר לפתוח אותו ידנית או להמשיך בכרטיסייה הזו. בסיום חוזרים לכאן.',
  connectBlockedTitle: 'הדפדפן חסם את החלון',
  connectChecking: 'מוודאים שזה החשבון שלך.',
  connectCheckingTitle: (name) => `מתבצעת בדיקה מול ${name}`,
  connectClosed: 'הבדיקה עדיין נמשכת. אם הכניסה לא הושלמה, אפשר לפתוח את החלון שוב.',
  connectContinue: 'המשך',
  connectedAs: (account) => <>החשבון {account} מחובר</>,
  connectedTitle: (name) => `החיבור ל-${name} הושלם`,
  connected: 'אפליקציות מחוברות',
  connectFailedTitle: (name) => `החיבור ל-${name} לא הושלם`,
  connectHow: 'בחירת דרך החיבור',
  connectShort: 'חיבור',
  connectWaiting: (name) => `נכנסים שם ל-${name}. הדף הזה ימשיך מעצמו.`,
  connectWaitingTitle: 'ממשיכים בחלון השני',
  connectWayKey: 'שימוש במפתח',
  connectWayKeyText: 'לחשבון משותף או לחשבון שירות.',
  connectWaySignIn: (name) => `כניסה באמצעות ${name}`,
  connectWaySignInText: 'הדרך המהירה ביותר. אפשר לבטל בכל עת.',
  continueHere: 'המשך בכרטיסייה הזו',
  credentialsElsewhere: (name) => `את המפתח של ${name} מזינים בחלון נפרד.`,
  credentialsPromise: 'נשלח מוצפן, לא נשמר בדפדפן הזה ולא יוצג שוב.',
  credentialsReplace: 'החלפת המפתח',
  credentialsReplaced: 'המפתח החדש בשימוש.',
  credentialsScheme: 'אמצעי החיבור',
  credentialsSchemes: {
    API_KEY: 'מפתח API',
    BASIC: 'שם משתמש וסיסמה',
    BASIC_WITH_JWT: 'שם משתמש וסיסמה',
    BEARER_TOKEN: 'אסימון גישה',
    GOOGLE_SERVICE_ACCOUNT: 'חשבון שירות',
    SERVICE_ACCOUNT: 'חשבון שירות',
  },
  denied: 'בחרת לא לאשר גישה, ולכן לא בוצע חיבור.',
  disconnect: 'ניתוק…',
  disconnectConfirm: 'ניתוק',
  disconnectedMayRemain: (name) =>
    `ייתכן שהאפליקציה הזו עדיין מופיעה ב-${name} בין האפליקציות שיש להן גישה. אפשר להסיר אותה בהגדרות של ${name}.`,
  disconnectedTitle: (name) => `החיבור אל ${name} נותק`,
  disconnectFailed: (error) => `${error} ייתכן שהחשבון עדיין מחובר.`,
  disconnecting: 'מתבצע ניתוק…',
  disconnectKeep: 'השארת החיבור',
  disconnectText: (next) => (
    <>
      האפליקציה הזו תפסיק מיד להשתמש בחשבון{next && <>, ותשתמש במקומו בחשבון {next}</>}. אפשר לחבר אותו שוב בכל עת.
    </>
  ),
  disconnectTitle: (name) => `לנתק את החיבור ל-${name}?`,
  dismiss: 'הסתרה',
  done: 'סיום',
  errorFallback: 'משהו השתבש אצלנו.',
  errors: {
    alias_taken: 'כבר יש חשבון אחר בשם הזה.',
    invalid_request: 'זה לא התקבל. כדאי לבדוק ואז לנסות שוב.',
    network_error: 'לא הצלחנו להגיע לשרת.',
    not_your_request: 'מישהו אחר השלים את הכניסה הזו. כדי שהחשבון יישאר שלך, לא בוצע חיבור.',
    rate_limited: 'יותר מדי ניסיונות. כדאי להמתין רגע ואז לנסות שוב.',
    too_many_accounts: 'הגעת למספר החשבונות המרבי שהאפליקציה הזו מאפשרת. כדי להוסיף חשבון, צריך לנתק אחד מהם.',
    unauthenticated: 'תוקף הכניסה שלך כאן פג. יש להיכנס ואז לנסות שוב.',
    unknown_toolkit: 'אי אפשר לחבר את זה כאן.',
    upstream_unreachable: 'השירות לא הגיב.',
  },
  expired: 'תוקף הקישור לכניסה פג אחרי 10 דקות, ולכן לא בוצע חיבור.',
  failed: (name) => `החיבור ל-${name} לא הושלם. שום דבר לא השתנה.`,
  fieldRejected: (name) => `הערך לא התקבל ב-${name}. אולי חסר תו?`,
  fieldRequired: (label) => `יש למלא את ״${label}״.`,
  finishElsewhere: 'ממשיכים בחלון השני.',
  hideField: (label) => `הסתרת ${label}`,
  inUse: 'בשימוש',
  keptBoth: 'זה היה חשבון אחר, ולכן שניהם נשמרו.',
  linkRunsOut: (seconds) =>
    `הקישור בתוקף לעוד ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
  loadAppsFailed: 'לא הצלחנו לטעון את האפליקציות',
  loadFailed: 'לא הצלחנו לטעון את החיבורים שלך',
  loadFailedText: (why) => `${why} החיבורים שלך שמורים ושום דבר לא השתנה.`,
  loading: 'בטעינה…',
  loadingPage: 'החיבורים שלך נטענים',
  manage: (name) => `ניהול ${name}`,
  manageShort: 'ניהול',
  nameAccount: 'מתן שם לחשבון הזה',
  nameField: 'שם',
  nameHint: 'כדי להבדיל אותו מחשבונות אחרים. גלוי רק לך.',
  needsAttention: 'דורשות טיפול',
  needsReconnect: 'כדי להמשיך להשתמש בו, יש להיכנס שוב.',
  noApps: 'אין עדיין אפליקציות לחיבור',
  noAppsText: 'מנהלי האפליקציה הזו עדיין לא הפעילו אף אחת.',
  noAuthNeeded: (name) => `אפשר להשתמש ב-${name} בלי חשבון.`,
  noMatch: (search, category) =>
    [
      search ? `אין אפליקציה שמתאימה לחיפוש ״${search}״` : 'לא נשארו אפליקציות לחיבור',
      category && `בקטגוריה ״${category}״`,
    ]
      .filter(Boolean)
      .join(' '),
  noMatchText: 'כדאי לבדוק את האיות או להציג את כל האפליקציות.',
  nothingConnected: 'אין עדיין חיבורים',
  nothingConnectedText: 'אפשר לחבר אפליקציה מהרשימה למטה ולהשתמש בה כאן.',
  ofAccount: (name, account) => `${name}, ${account}`,
  offline: 'אין חיבור לאינטרנט. אפשר יהיה לבצע שינויים כשהוא יחזור.',
  offlineAttempt: 'אין חיבור לאינטרנט. אפשר לנסות שוב כשהוא יחזור.',
  offlineFirst: 'אין חיבור לאינטרנט. החיבורים שלך יופיעו כשהוא יחזור.',
  openAgain: 'פתיחה מחדש',
  openSignIn: 'פתיחת דף הכניסה',
  optional: 'לא חובה',
  pause: 'השהיה',
  paused: 'החשבון הזה לא בשימוש כרגע.',
  pending: 'הכניסה התחילה במקום אחר. אפשר לסיים שם או לפתוח שוב.',
  pickerEmpty: 'בחירת חשבון',
  pickerFixed: 'האפליקציה הזו משתמשת בחשבון שחובר אחרון.',
  pickerLabel: (name) => `חשבון ${name}`,
  promptAsked: (date, status) => `${date ? `התבקש ב-${dayAndYear.format(date)}. ` : ''}${status}`,
  promptConnected: (names) => `${listed(names)}: ${names.length === 1 ? 'מחובר' : 'מחוברים'}`,
  promptContinues: 'ההמשך אוטומטי, אחרי חיבור כל החשבונות.',
  promptNotNow: 'לא עכשיו',
  promptProgress: (done, total) => `${done} מתוך ${total}`,
  promptTitle: (count) => plural(count, 'חיבור חשבון אחד', 'חיבור שני חשבונות', `חיבור ${count} חשבונות`),
  // With Hebrew between the two names: with only a full stop there, they would run from left to right.
  promptTrust: (name, app) =>
    `הכניסה היא דרך ${name}. הסיסמה שלך אף פעם לא נחשפת בפני ${app ?? 'האפליקציה הזו'}.`,
  reconnect: (name) => `חיבור מחדש ל-${name}`,
  reconnectBanner: (names) => (
    <>
      יש להיכנס שוב אל{' '}
      {list.formatToParts(names).map(({ type, value }, index) =>
        type === 'element' ? (
          <bdi key={index}>
            <strong>{value}</strong>
          </bdi>
        ) : (
          value
        ),
      )}
      .
    </>
  ),
  reconnectBannerLabel: 'חשבונות שהגישה אליהם הסתיימה',
  reconnectShort: 'חיבור מחדש',
  reference: (id) => <>מזהה: {id}</>,
  rename: 'שינוי השם',
  renameLabel: (account) => `שם עבור ${account}`,
  requireContinue: 'המשך',
  requireHeading: 'חיבור הכלים שלך',
  requireLater: 'אחר כך',
  requireMissing: (names) => `כדי להמשיך צריך חיבור אל ${listed(names)}.`,
  requireOptional: (reason) => (reason ? `לא חובה. ${reason}` : 'לא חובה'),
  requireProgress: (ready, total) => `${ready} מתוך ${total}`,
  requireProgressLabel: 'חוברו עד כה',
  requireReady: 'כל מה שנדרש מחובר.',
  resume: 'חידוש',
  review: 'לבדיקה',
  save: 'שמירה',
  schemes: {
    API_KEY: 'מפתח API',
    BASIC: 'שם משתמש וסיסמה',
    BEARER_TOKEN: 'אסימון גישה',
  },
  search: 'חיפוש אפליקציות',
  searchCount: (total) =>
    plural(total, 'חיפוש באפליקציה אחת', 'חיפוש בשתי אפליקציות', `חיפוש ב-${total} אפליקציות`),
  shared: 'משותף',
  showField: (label) => `הצגת ${label}`,
  showing: (shown, total) => `מוצגות ${shown} מתוך ${total}`,
  showMore: 'הצגת עוד',
  since: (date) => `מאז ${(date.getFullYear() === new Date().getFullYear() ? day : dayAndYear).format(date)}`,
  stale: (date) => `לא הצלחנו לרענן. זה היה המצב בשעה ${time.format(date)}.`,
  status: {
    available: 'לא מחובר',
    connected: 'מחובר',
    failed: 'החיבור לא הושלם',
    'needs-reconnect': 'הגישה הסתיימה',
    'no-auth-needed': 'מוכן לשימוש',
    paused: 'מושהה',
    pending: 'בהמתנה לכניסה',
    unavailable: 'לא זמין',
    unknown: 'מצב לא ידוע',
  },
  tryAgain: 'ניסיון נוסף',
  unavailable: 'זה עדיין לא הוגדר. אפשר לפנות למנהלי האפליקציה הזו.',
  unchanged: (why) => `${why} שום דבר לא השתנה.`,
  unknown: 'כרגע אי אפשר לבדוק את החשבון הזה.',
  useAccount: (account) => `שימוש בחשבון ${account}`,
  waiting: (name) => `ממתינים ל-${name}…`,
  waitingShort: 'בהמתנה…',
  whereToFind: 'איפה מוצאים את זה?',
  windowBlocked: 'הדפדפן חסם את החלון.',
  windowClosed: 'החלון נסגר?',
  withStatus: (status, note) => `${status}. ${note}`,
};
