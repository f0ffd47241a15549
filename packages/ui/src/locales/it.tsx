import type { Messages } from '../messages/messages.ts';

const day = new Intl.DateTimeFormat('it', { day: 'numeric', month: 'long' });
const dayAndYear = new Intl.DateTimeFormat('it', { day: 'numeric', month: 'long', year: 'numeric' });
const time = new Intl.DateTimeFormat('it', { hour: '2-digit', minute: '2-digit' });
const list = new Intl.ListFormat('it');
const plural = new Intl.PluralRules('it');

/** The word for “to”, as it is said before the name. */
const to = (name: string | undefined): string => (name && /^a/i.test(name) ? 'ad' : 'a');

/** A day after its article: the eighth and the eleventh begin with a vowel; only the first is an ordinal. */
const dated = (said: string, article: string, elided: string): string =>
  /^(?:8|11)\s/.test(said) ? `${elided}${said}` : `${article} ${said.replace(/^1(?=\s)/, '1º')}`;

/** Italian. Addresses people as “tu”. */
export const it: Messages = {
  about: (name, note) => `${name}: ${note}`,
  // A borrowed word has one form for one and for many.
  accounts: (count) => `${count} account`,
  addAccount: 'Aggiungi account',
  allApps: 'Tutte le app',
  allCategories: 'Tutte',
  announceAvailable: (name) => `${name} non è collegato.`,
  announceConnected: (name) => `${name} è collegato.`,
  announceInUse: (account) => `Ora è in uso ${account}.`,
  announceMatches: (count) =>
    count === 0 ? 'Nessuna app trovata.' : `${count} app ${plural.select(count) === 'one' ? 'trovata' : 'trovate'}.`,
  announceNamed: (account) => `Salvato come ${account}.`,
  callbackAgain: (app) => (app ? `Riprova in ${app}` : 'Riprova'),
  callbackBack: (app) => (app ? `Torna ${to(app)} ${app}` : 'Torna indietro'),
  callbackConfirming: 'Verifichiamo che l’account sia tuo',
  callbackConfirmingText: 'Ci vorrà solo un momento.',
  callbackConnected: (name) => (name ? `${name} è collegato` : 'Account collegato'),
  callbackConnectedText: (account) =>
    account ? <>Collegato come {account}.</> : 'Puoi riprendere da dove avevi lasciato.',
  callbackEndings: {
    cancelled: [
      'Questo accesso non è più in corso',
      'È stato annullato o sostituito da uno più recente. Non è stato collegato nulla.',
    ],
    denied: ['Non hai consentito l’accesso', 'Non è stato collegato né condiviso nulla.'],
    expired: ['Il link di accesso è scaduto', 'Vale 10 minuti. Non è stato collegato nulla.'],
    failed: ['Non è stato collegato nulla', 'L’accesso non è riuscito.'],
    identity_mismatch: [
      'Questo accesso è stato completato da un’altra persona',
      'Perché il tuo account resti solo tuo, non è stato collegato nulla.',
    ],
    invalid_request: [
      'Non c’è nessun accesso da completare',
      'Forse è scaduto o appartiene a un’altra persona. Non è stato collegato nulla.',
    ],
    other_browser: [
      'Questo accesso è iniziato in un altro browser',
      'Perché il tuo account resti solo tuo, non è stato collegato nulla.',
    ],
  },
  callbackStartHere: 'Ricomincia qui',
  cancel: 'Annulla',
  cancelOf: (name) => `Annulla ${name}`,
  categories: 'Categorie',
  categoryNames: {
    ai: 'IA',
    commerce: 'E-commerce',
    communication: 'Comunicazione',
    data: 'Dati',
    design: 'Design',
    developers: 'Sviluppo',
    documents: 'Documenti',
    education: 'Istruzione',
    email: 'Email',
    finance: 'Finanza',
    hr: 'Risorse umane',
    marketing: 'Marketing',
    other: 'Altro',
    productivity: 'Produttività',
    sales: 'Vendite',
    security: 'Sicurezza',
    support: 'Assistenza',
  },
  checking: 'Verifica in corso…',
  clearFilter: 'Mostra tutte le app',
  clearSearch: 'Cancella ricerca',
  close: 'Chiudi',
  confirming: (name) => `Stiamo verificando con ${name}.`,
  connect: (name) => `Collega ${name}`,
  connectAs: (account) => <>come {account}</>,
  connectAsk: (name) =>
    `Accederai ${to(name)} ${name} in una finestra a parte, dove potrai scegliere cosa consentire.`,
  connectBlocked: 'Aprila tu o continua in questa scheda. Poi tornerai qui.',
  connectBlockedTitle: 'Il browser ha bloccato la finestra',
  connectChecking: 'Stiamo verificando che l’account sia tuo.',
  connectCheckingTitle: (name) => `Stiamo verificando con ${name}`,
  connectClosed: 'Stiamo ancora verificando. Se non hai finito, riaprila.',
  connectContinue: 'Continua',
  connectedAs: (account) => <>Collegato come {account}</>,
  connectedTitle: (name) => `${name} è collegato`,
  connected: 'Collegate',
  connectFailedTitle: (name) => `${name} non è stato collegato`,
  connectHow: 'Scegli come',
  connectShort: 'Collega',
  connectWaiting: (name) => `Accedi ${to(name)} ${name} da lì. Questa pagina andrà avanti da sola.`,
  connectWaitingTitle: 'Continua nell’altra finestra',
  connectWayKey: 'Usa una chiave',
  connectWayKeyText: 'Per un account condiviso o di servizio.',
  connectWaySignIn: (name) => `Accedi con ${name}`,
  connectWaySignInText: 'Il modo più rapido. Puoi revocare l’accesso quando vuoi.',
  continueHere: 'Continua in questa scheda',
  credentialsElsewhere: (name) => `Inserirai la tua chiave ${name} in una finestra a parte.`,
  credentialsPromise: 'Dati inviati crittografati, non conservati in questo browser e mai più mostrati.',
  credentialsReplace: 'Sostituisci chiave',
  credentialsReplaced: 'La nuova chiave è in uso.',
  credentialsScheme: 'Collega con',
  credentialsSchemes: {
    API_KEY: 'Una chiave API',
    BASIC: 'Un nome utente e una password',
    BASIC_WITH_JWT: 'Un nome utente e una password',
    BEARER_TOKEN: 'Un token di accesso',
    GOOGLE_SERVICE_ACCOUNT: 'Un account di servizio',
    SERVICE_ACCOUNT: 'Un account di servizio',
  },
  denied: 'Hai scelto di non consentire l’accesso, quindi non è stato collegato nulla.',
  disconnect: 'Scollega…',
  disconnectConfirm: 'Scollega',
  disconnectedMayRemain: (name) =>
    `${name} potrebbe elencare ancora questa app tra quelle che hanno accesso. Puoi rimuoverla nelle impostazioni di ${name}.`,
  disconnectedTitle: (name) => `${name} è scollegato`,
  disconnectFailed: (error) => `${error} L’account potrebbe essere ancora collegato.`,
  disconnecting: 'Scollegamento…',
  disconnectKeep: 'Mantieni',
  disconnectText: (next) => (
    <>
      Questa app smette subito di usare l’account{next && <> e passa a usare {next}</>}. Puoi ricollegarlo quando
      vuoi.
    </>
  ),
  disconnectTitle: (name) => `Scollegare ${name}?`,
  dismiss: 'Nascondi',
  done: 'Fine',
  errorFallback: 'Qualcosa è andato storto da parte nostra.',
  errors: {
    alias_taken: 'Un altro account ha già questo nome.',
    invalid_request: 'Non è stato accettato. Controlla, poi riprova.',
    network_error: 'Non siamo riusciti a contattare il server.',
    not_your_request:
      'Questo accesso è stato completato da un’altra persona. Perché il tuo account resti solo tuo, non è stato collegato nulla.',
    rate_limited: 'Troppi tentativi. Aspetta un momento, poi riprova.',
    too_many_accounts: 'Hai tutti gli account che questa app consente. Scollegane uno per aggiungerne un altro.',
    unauthenticated: 'La tua sessione qui è terminata. Accedi e riprova.',
    unknown_toolkit: 'Questo non si può collegare qui.',
    upstream_unreachable: 'Il servizio non ha risposto.',
  },
  expired: 'Il link di accesso è scaduto dopo 10 minuti, quindi non è stato collegato nulla.',
  failed: (name) => `${name} non è stato collegato. Non è cambiato nulla.`,
  fieldRejected: (name) => `${name} non ha accettato questo valore. Manca un carattere?`,
  fieldRequired: (label) => `Compila «${label}».`,
  finishElsewhere: 'Continua nell’altra finestra.',
  hideField: (label) => `Nascondi ${label}`,
  inUse: 'In uso',
  keptBoth: 'Era un altro account, quindi restano entrambi.',
  linkRunsOut: (seconds) =>
    `Il link scade tra ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
  loadAppsFailed: 'Non siamo riusciti a caricare le app',
  loadFailed: 'Non siamo riusciti a caricare le app collegate',
  loadFailedText: (why) => `${why} Le tue app collegate sono al sicuro e non è cambiato nulla.`,
  loading: 'Caricamento…',
  loadingPage: 'Caricamento delle app collegate',
  manage: (name) => `Gestisci ${name}`,
  manageShort: 'Gestisci',
  nameAccount: 'Dai un nome all’account',
  nameField: 'Nome',
  nameHint: 'Per distinguerlo dagli altri. Lo vedi solo tu.',
  needsAttention: 'Da controllare',
  needsReconnect: 'Accedi di nuovo per continuare a usarlo.',
  noApps: 'Nessuna app da collegare per ora',
  noAppsText: 'Chi gestisce questa app non ne ha ancora attivata nessuna.',
  noAuthNeeded: (name) => `${name} funziona senza account.`,
  noMatch: (search, category) =>
    [
      search ? `Nessuna app corrisponde a «${search}»` : 'Nessun’altra app da collegare',
      category && `in «${category}»`,
    ]
      .filter(Boolean)
      .join(' '),
  noMatchText: 'Controlla l’ortografia o mostra tutte le app.',
  nothingConnected: 'Nessuna app collegata per ora',
  nothingConnectedText: 'Collega un’app dall’elenco per iniziare a usarla qui.',
  ofAccount: (name, account) => `${name}, ${account}`,
  offline: 'Sei offline. Le modifiche dovranno aspettare che torni la connessione.',
  offlineAttempt: 'Sei offline. Riprova quando torna la connessione.',
  offlineFirst: 'Sei offline. Le app collegate appariranno quando torna la connessione.',
  openAgain: 'Riapri',
  openSignIn: 'Apri la finestra',
  optional: 'Facoltativo',
  pause: 'Metti in pausa',
  paused: 'Per ora questo account non viene usato.',
  pending: 'Accesso iniziato altrove. Completalo lì o riaprilo.',
  pickerEmpty: 'Scegli un account',
  pickerFixed: 'Questa app usa l’ultimo account collegato.',
  pickerLabel: (name) => `Account ${name}`,
  promptAsked: (date, status) => `${date ? `Richiesto ${dated(dayAndYear.format(date), 'il', 'l’')}. ` : ''}${status}`,
  promptConnected: (names) => `${list.format(names)} ${names.length === 1 ? 'collegato' : 'collegati'}`,
  promptContinues: 'Prosegue da sé quando tutti gli account sono collegati.',
  promptNotNow: 'Non ora',
  promptProgress: (done, total) => `${done} su ${total}`,
  promptTitle: (count) => `Collega ${count} account`,
  promptTrust: (name, app) =>
    `Accederai direttamente ${to(name)} ${name}. ${app ?? 'Questa app'} non vede mai la tua password.`,
  reconnect: (name) => `Ricollega ${name}`,
  reconnectBanner: (names) => (
    <>
      Devi accedere di nuovo {to(names[0])}{' '}
      {list
        .formatToParts(names)
        .map(({ type, value }, index) => (type === 'element' ? <strong key={index}>{value}</strong> : value))}
      .
    </>
  ),
  reconnectBannerLabel: 'Account rimasti senza accesso',
  reconnectShort: 'Ricollega',
  reference: (id) => <>Riferimento {id}</>,
  rename: 'Rinomina',
  renameLabel: (account) => `Nome per ${account}`,
  requireContinue: 'Continua',
  requireHeading: 'Collega i tuoi strumenti',
  requireLater: 'Più tardi',
  requireMissing: (names) => `Collega ${list.format(names)} per continuare.`,
  requireOptional: (reason) => (reason ? `Facoltativo. ${reason}` : 'Facoltativo'),
  requireProgress: (ready, total) => `${ready} su ${total}`,
  requireProgressLabel: 'Collegati finora',
  requireReady: 'Tutto il necessario è collegato.',
  resume: 'Riprendi',
  review: 'Controlla',
  save: 'Salva',
  schemes: {
    API_KEY: 'Chiave API',
    BASIC: 'Nome utente e password',
    BEARER_TOKEN: 'Token di accesso',
  },
  search: 'Cerca app',
  searchCount: (total) => `Cerca tra ${total} app`,
  shared: 'Condiviso',
  showField: (label) => `Mostra ${label}`,
  showing: (shown, total) => `${shown} su ${total}`,
  showMore: 'Mostra altre',
  since: (date) =>
    dated((date.getFullYear() === new Date().getFullYear() ? day : dayAndYear).format(date), 'dal', 'dall’'),
  stale: (date) => `Aggiornamento non riuscito. Ultimo aggiornamento: ${time.format(date)}.`,
  status: {
    available: 'Non collegato',
    connected: 'Collegato',
    failed: 'Non riuscito',
    'needs-reconnect': 'Senza accesso',
    'no-auth-needed': 'Pronto all’uso',
    paused: 'In pausa',
    pending: 'In attesa di accesso',
    unavailable: 'Non disponibile',
    unknown: 'Stato sconosciuto',
  },
  tryAgain: 'Riprova',
  unavailable: 'Non ancora configurato. Chiedi a chi gestisce questa app.',
  unchanged: (why) => `${why} Non è cambiato nulla.`,
  unknown: 'In questo momento non possiamo verificare questo account.',
  useAccount: (account) => `Usa ${account}`,
  waiting: (name) => `In attesa di ${name}…`,
  waitingShort: 'In attesa…',
  whereToFind: 'Dove si trova?',
  windowBlocked: 'Il browser ha bloccato la finestra.',
  windowClosed: 'Finestra chiusa?',
  withStatus: (status, note) => `${status}. ${note}`,
};
