import type { Messages } from '../messages/messages.ts';

const day = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long' });
const dayAndYear = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', year: 'numeric' });
const time = new Intl.DateTimeFormat('fr', { hour: '2-digit', minute: '2-digit' });
const list = new Intl.ListFormat('fr');
const plural = new Intl.PluralRules('fr');

const counted = (count: number, one: string, other: string): string =>
  `${count} ${plural.select(count) === 'one' ? one : other}`;

/** Of the days of a month, only the first is an ordinal. */
const ordinal = (said: string): string => said.replace(/^1(?=\s)/, '1er');

/** French. Addresses people as “vous”. */
export const fr: Messages = {
  about: (name, note) => `${name}\u00a0: ${note}`,
  accounts: (count) => counted(count, 'compte', 'comptes'),
  addAccount: 'Ajouter un compte',
  allApps: 'Toutes les applications',
  allCategories: 'Toutes',
  announceAvailable: (name) => `${name} n’est pas connecté.`,
  announceConnected: (name) => `${name} est connecté.`,
  announceInUse: (account) => `${account} est désormais utilisé.`,
  announceMatches: (count) =>
    count === 0
      ? 'Aucune application trouvée.'
      : `${counted(count, 'application trouvée', 'applications trouvées')}.`,
  announceNamed: (account) => `Enregistré sous le nom ${account}.`,
  callbackAgain: (app) => (app ? `Réessayer dans ${app}` : 'Réessayer'),
  callbackBack: (app) => (app ? `Revenir à ${app}` : 'Retour'),
  callbackConfirming: 'Nous vérifions que c’est bien votre compte',
  callbackConfirmingText: 'Cela prend un instant.',
  callbackConnected: (name) => (name ? `${name} est connecté` : 'Compte connecté'),
  callbackConnectedText: (account) =>
    account ? <>Connecté en tant que {account}.</> : 'Vous pouvez reprendre là où vous en étiez.',
  callbackEndings: {
    cancelled: [
      'Cette identification n’est plus en cours',
      'Elle a été abandonnée ou remplacée par une plus récente. Rien n’a été connecté.',
    ],
    denied: ['Vous n’avez pas autorisé l’accès', 'Rien n’a été connecté ni partagé.'],
    expired: ['Le lien d’identification a expiré', 'Il est valable 10\u00a0minutes. Rien n’a été connecté.'],
    failed: ['Rien n’a été connecté', 'L’identification n’a pas abouti.'],
    identity_mismatch: [
      'Une autre personne a terminé cette identification',
      'Pour que votre compte reste le vôtre, rien n’a été connecté.',
    ],
    invalid_request: [
      'Aucune identification à terminer',
      'Elle a peut-être expiré, ou appartient à une autre personne. Rien n’a été connecté.',
    ],
    other_browser: [
      'Cette identification a commencé dans un autre navigateur',
      'Pour que votre compte reste le vôtre, rien n’a été connecté.',
    ],
  },
  callbackStartHere: 'Recommencer ici',
  cancel: 'Annuler',
  cancelOf: (name) => `Annuler ${name}`,
  categories: 'Catégories',
  categoryNames: {
    ai: 'IA',
    commerce: 'E-commerce',
    communication: 'Communication',
    data: 'Données',
    design: 'Design',
    developers: 'Développement',
    documents: 'Documents',
    education: 'Éducation',
    email: 'E-mail',
    finance: 'Finance',
    hr: 'RH',
    marketing: 'Marketing',
    other: 'Autres',
    productivity: 'Productivité',
    sales: 'Ventes',
    security: 'Sécurité',
    support: 'Support',
  },
  checking: 'Vérification…',
  clearFilter: 'Tout afficher',
  clearSearch: 'Effacer la recherche',
  close: 'Fermer',
  confirming: (name) => `Vérification avec ${name}.`,
  connect: (name) => `Connecter ${name}`,
  connectAs: (account) => <>en tant que {account}</>,
  connectAsk: (name) =>
    `Vous allez vous identifier sur ${name} dans une fenêtre à part et y choisir ce que vous autorisez.`,
  connectBlocked: 'Ouvrez-la vous-même ou continuez dans cet onglet. Vous reviendrez ici ensuite.',
  connectBlockedTitle: 'Votre navigateur a bloqué la fenêtre',
  connectChecking: 'Nous vérifions que ce compte est bien le vôtre.',
  connectCheckingTitle: (name) => `Vérification avec ${name}`,
  connectClosed: 'Nous vérifions encore. Si vous n’avez pas terminé, rouvrez-la.',
  connectContinue: 'Continuer',
  connectedAs: (account) => <>Connecté en tant que {account}</>,
  connectedTitle: (name) => `${name} est connecté`,
  connected: 'Connectées',
  connectFailedTitle: (name) => `${name} n’a pas été connecté`,
  connectHow: 'Mode de connexion',
  connectShort: 'Connecter',
  connectWaiting: (name) => `Identifiez-vous sur ${name}. Cette page suivra d’elle-même.`,
  connectWaitingTitle: 'Terminez dans l’autre fenêtre',
  connectWayKey: 'Utiliser une clé',
  connectWayKeyText: 'Pour un compte partagé ou un compte de service.',
  connectWaySignIn: (name) => `S’identifier avec ${name}`,
  connectWaySignInText: 'Le plus rapide. Révocable à tout moment.',
  continueHere: 'Continuer dans cet onglet',
  credentialsElsewhere: (name) => `Vous allez saisir votre clé ${name} dans une fenêtre à part.`,
  credentialsPromise: 'Envoi chiffré. Rien n’est conservé dans ce navigateur ni affiché à nouveau.',
  credentialsReplace: 'Remplacer la clé',
  credentialsReplaced: 'La nouvelle clé est utilisée.',
  credentialsScheme: 'Connecter avec',
  credentialsSchemes: {
    API_KEY: 'Une clé API',
    BASIC: 'Un nom d’utilisateur et un mot de passe',
    BASIC_WITH_JWT: 'Un nom d’utilisateur et un mot de passe',
    BEARER_TOKEN: 'Un jeton d’accès',
    GOOGLE_SERVICE_ACCOUNT: 'Un compte de service',
    SERVICE_ACCOUNT: 'Un compte de service',
  },
  denied: 'Vous avez choisi de ne pas autoriser l’accès. Rien n’a été connecté.',
  disconnect: 'Déconnecter…',
  disconnectConfirm: 'Déconnecter',
  disconnectedMayRemain: (name) =>
    `Cette application figure peut-être encore parmi celles qui ont accès à votre compte ${name}. Vous pouvez la retirer dans vos paramètres ${name}.`,
  disconnectedTitle: (name) => `${name} est déconnecté`,
  disconnectFailed: (error) => `${error} Le compte est peut-être encore connecté.`,
  disconnecting: 'Déconnexion…',
  disconnectKeep: 'Conserver',
  disconnectText: (next) => (
    <>
      Cette application cesse immédiatement d’utiliser le compte{next && <> et utilise {next} à la place</>}. Vous
      pouvez le reconnecter quand vous voulez.
    </>
  ),
  disconnectTitle: (name) => `Déconnecter ${name}\u202f?`,
  dismiss: 'Masquer',
  done: 'Terminé',
  errorFallback: 'Un problème est survenu de notre côté.',
  errors: {
    alias_taken: 'Un autre compte porte déjà ce nom.',
    invalid_request: 'Cela n’a pas été accepté. Vérifiez, puis réessayez.',
    network_error: 'Nous n’avons pas pu joindre le serveur.',
    not_your_request:
      'Une autre personne a terminé cette identification. Pour que votre compte reste le vôtre, rien n’a été connecté.',
    rate_limited: 'Trop d’essais. Attendez un instant, puis réessayez.',
    too_many_accounts:
      'Vous avez autant de comptes que cette application en permet. Déconnectez-en un pour en ajouter un autre.',
    unauthenticated: 'Votre session ici a pris fin. Identifiez-vous, puis réessayez.',
    unknown_toolkit: 'Cela ne peut pas être connecté ici.',
    upstream_unreachable: 'Le service n’a pas répondu.',
  },
  expired: 'Le lien d’identification a expiré au bout de 10\u00a0minutes. Rien n’a été connecté.',
  failed: (name) => `${name} n’a pas été connecté. Rien n’a changé.`,
  fieldRejected: (name) => `${name} n’a pas accepté cette valeur. Manque-t-il un caractère\u202f?`,
  fieldRequired: (label) => `Renseignez «\u00a0${label}\u00a0».`,
  finishElsewhere: 'Terminez dans l’autre fenêtre.',
  hideField: (label) => `Masquer ${label}`,
  inUse: 'Utilisé',
  keptBoth: 'C’était un autre compte, donc les deux sont conservés.',
  linkRunsOut: (seconds) =>
    `Le lien expire dans ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
  loadAppsFailed: 'Nous n’avons pas pu charger les applications',
  loadFailed: 'Nous n’avons pas pu charger vos connexions',
  loadFailedText: (why) => `${why} Vos connexions sont en sécurité et rien n’a changé.`,
  loading: 'Chargement…',
  loadingPage: 'Chargement de vos connexions',
  manage: (name) => `Gérer ${name}`,
  manageShort: 'Gérer',
  nameAccount: 'Nommer ce compte',
  nameField: 'Nom',
  nameHint: 'Pour distinguer ce compte des autres. Visible uniquement par vous.',
  needsAttention: 'Action requise',
  needsReconnect: 'Identifiez-vous à nouveau pour continuer à l’utiliser.',
  noApps: 'Aucune application à connecter pour l’instant',
  noAppsText: 'La personne qui gère cette application n’en a encore activé aucune.',
  noAuthNeeded: (name) => `${name} fonctionne sans compte.`,
  noMatch: (search, category) =>
    [
      search ? `Aucune application ne correspond à «\u00a0${search}\u00a0»` : 'Aucune autre application à connecter',
      category && `dans «\u00a0${category}\u00a0»`,
    ]
      .filter(Boolean)
      .join(' '),
  noMatchText: 'Vérifiez l’orthographe ou affichez tout.',
  nothingConnected: 'Rien de connecté pour l’instant',
  nothingConnectedText: 'Connectez une application ci-dessous pour l’utiliser ici.',
  ofAccount: (name, account) => `${name}, ${account}`,
  offline: 'Vous êtes hors ligne. Les modifications devront attendre le retour du réseau.',
  offlineAttempt: 'Vous êtes hors ligne. Réessayez au retour du réseau.',
  offlineFirst: 'Vous êtes hors ligne. Vos connexions s’afficheront au retour du réseau.',
  openAgain: 'Rouvrir',
  openSignIn: 'Ouvrir la fenêtre',
  optional: 'Facultatif',
  pause: 'Mettre en pause',
  paused: 'Ce compte n’est pas utilisé pour l’instant.',
  pending: 'Commencé ailleurs. Terminez là-bas ou rouvrez la fenêtre.',
  pickerEmpty: 'Choisir un compte',
  pickerFixed: 'Cette application utilise le dernier compte connecté.',
  pickerLabel: (name) => `Compte ${name}`,
  promptAsked: (date, status) => `${date ? `Demandé le ${ordinal(dayAndYear.format(date))}. ` : ''}${status}`,
  promptConnected: (names) => `${list.format(names)} ${names.length === 1 ? 'connecté' : 'connectés'}`,
  promptContinues: 'La suite vient d’elle-même une fois tous les comptes connectés.',
  promptNotNow: 'Pas maintenant',
  promptProgress: (done, total) => `${done} sur ${total}`,
  promptTitle: (count) => `Connecter ${counted(count, 'compte', 'comptes')}`,
  promptTrust: (name, app) =>
    `Vous vous identifiez sur ${name}. ${app ?? 'Cette application'} ne voit jamais votre mot de passe.`,
  reconnect: (name) => `Reconnecter ${name}`,
  reconnectBanner: (names) => (
    <>
      Identifiez-vous à nouveau sur{' '}
      {list
        .formatToParts(names)
        .map(({ type, value }, index) => (type === 'element' ? <strong key={index}>{value}</strong> : value))}
      .
    </>
  ),
  reconnectBannerLabel: 'Comptes à reconnecter',
  reconnectShort: 'Reconnecter',
  reference: (id) => <>Référence {id}</>,
  rename: 'Renommer',
  renameLabel: (account) => `Nom pour ${account}`,
  requireContinue: 'Continuer',
  requireHeading: 'Connectez vos outils',
  requireLater: 'Plus tard',
  requireMissing: (names) => `Connectez ${list.format(names)} pour continuer.`,
  requireOptional: (reason) => (reason ? `Facultatif. ${reason}` : 'Facultatif'),
  requireProgress: (ready, total) => `${ready} sur ${total}`,
  requireProgressLabel: 'Connectés jusqu’ici',
  requireReady: 'Tout le nécessaire est connecté.',
  resume: 'Reprendre',
  review: 'Voir',
  save: 'Enregistrer',
  schemes: {
    API_KEY: 'Clé API',
    BASIC: 'Nom d’utilisateur et mot de passe',
    BEARER_TOKEN: 'Jeton d’accès',
  },
  search: 'Rechercher une application',
  searchCount: (total) => `Rechercher parmi ${counted(total, 'application', 'applications')}`,
  shared: 'Partagé',
  showField: (label) => `Afficher ${label}`,
  showing: (shown, total) => `${shown} sur ${total}`,
  showMore: 'Afficher plus',
  since: (date) =>
    `depuis le ${ordinal((date.getFullYear() === new Date().getFullYear() ? day : dayAndYear).format(date))}`,
  stale: (date) => `L’actualisation n’a pas abouti. Dernière mise à jour à ${time.format(date)}.`,
  status: {
    available: 'Non connecté',
    connected: 'Connecté',
    failed: 'Échec de connexion',
    'needs-reconnect': 'Accès interrompu',
    'no-auth-needed': 'Prêt à l’emploi',
    paused: 'En pause',
    pending: 'Identification en cours',
    unavailable: 'Indisponible',
    unknown: 'État inconnu',
  },
  tryAgain: 'Réessayer',
  unavailable: 'Pas encore configuré. Adressez-vous à la personne qui gère cette application.',
  unchanged: (why) => `${why} Rien n’a changé.`,
  unknown: 'Nous ne pouvons pas vérifier ce compte pour l’instant.',
  useAccount: (account) => `Utiliser ${account}`,
  waiting: (name) => `Nous attendons ${name}…`,
  waitingShort: 'En attente…',
  whereToFind: 'Où trouver cela\u202f?',
  windowBlocked: 'Votre navigateur a bloqué la fenêtre.',
  windowClosed: 'Fenêtre fermée\u202f?',
  withStatus: (status, note) => `${status}. ${note}`,
};
