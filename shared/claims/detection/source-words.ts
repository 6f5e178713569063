// Words that say what kind of source somebody is. Data only: the rules that use it stand elsewhere.

/** People known by what they are. */
export const roleNouns = wordSet(
  'official officials source sources aide aides adviser advisers advisor advisors lawmaker lawmakers diplomat diplomats ' +
    'operative operatives insider insiders strategist strategists staffer staffers employee employees agent agents ' +
    'officer officers person people executive executives analyst analysts expert experts witness witnesses donor donors ' +
    'ally allies associate associates friend friends colleague colleagues member members senator senators ' +
    'congressman congressmen congresswoman minister ministers investigator investigators prosecutor prosecutors ' +
    'voter voters supporter supporters critic critics ' +
    'lawyer lawyers attorney resident residents researcher researchers economist economists fundraiser bundler ' +
    'spokesman spokeswoman spokesperson spokespeople representative representatives man woman men women student students ' +
    'protester protesters worker workers veteran veterans leader leaders physician doctor doctors neighbor neighbour ' +
    'republican republicans democrat democrats observer observers organizer organizers advocate advocates demonstrator demonstrators activist activists opponent opponents ' +
    'scientist scientists politician politicians commander commanders delegate delegates figure figures ' +
    'candidate candidates reader readers parent parents teacher teachers nurse nurses pollster pollsters consultant ' +
    'consultants lobbyist lobbyists historian historians scholar scholars commentator commentators attendee attendees ' +
    'participant participants immigrant immigrants refugee refugees survivor survivors businessman businesswoman ' +
    'confidant confidants partisan partisans commenter commenters user users superdelegate superdelegates negotiator negotiators regulator regulators detective detectives deputies',
);

/** What can be counted and is nobody, though it may say something: "several polls say". */
export const nobodies = wordSet(
  'poll polls survey surveys report reports study studies group groups organization organizations organisation organisations ' +
    'company companies paper papers newspaper newspapers outlet outlets network networks document documents email emails ' +
    'state states country countries government governments agency agencies book books ad ads article articles website ' +
    'websites union unions campaign campaigns headline headlines letter letters estimate estimates record records court courts ' +
    'team teams percent tweet tweets post posts thing things way ways reason reasons time times day days candidate candidates ' +
    'speech speeches account accounts story stories line lines question questions statement statements sign signs voters ' +
    'measures points index message messages analysis analyses data figures sentence song column columns editorial editorials',
);

/** Of the people known by what they are, those whom a text goes on to call so without ever naming them: "the official said". */
export const confidants = wordSet(
  'official source aide adviser advisor person operative insider staffer diplomat strategist man woman witness ' +
    'employee agent officer friend expert analyst',
);

/** What says outright that a source does not want to be named. */
export const anonymity =
  /(?<!\p{L})(?:unnamed|anonymous(?:ly)?|anonymity|unidentified|not (?:be|to be) (?:named|identified)|familiar with|close to|with (?:direct )?knowledge of|briefed on|not authori[sz]ed to|on background)(?!\p{L})/iu;

/** What ends the name of an organisation or a thing, so that it is no person's. */
export const organisationWords = wordSet(
  'department agency administration committee commission council party university college institute foundation ' +
    'association union company corporation inc corp bank group firm center centre campaign house senate congress court ' +
    'government ministry office bureau board team force army navy police organization organisation coalition alliance ' +
    'fund project network media press club church school hospital airport hotel tower street avenue road act law bill ' +
    'convention debate election day night week war report survey poll study times post news journal service services ' +
    'security island river lake county city state states district valley beach park hall building award awards ' +
    'democrats republicans americans america nations league society authority enforcement customs ' +
    'constitution amendment security medicare obamacare',
);

/** Titles that stand before a name and belong to the standing. */
export const titleWords = wordSet(
  'mr mrs ms miss dr prof professor sir lord lady dame sen senator rep representative gov governor president vice ' +
    'secretary chairman chairwoman chair chief director minister prime mayor judge justice general gen col colonel capt ' +
    'captain sgt sergeant lt lieutenant adm admiral ceo congressman congresswoman ambassador attorney commissioner sheriff ' +
    'officer rev reverend father pastor bishop cardinal pope king queen prince princess spokesman spokeswoman ' +
    'spokesperson candidate nominee republican democratic democrat former manager strategist adviser advisor host ' +
    'analyst reporter editor correspondent co-host executive deputy assistant speaker leader majority minority counsel ' +
    'detective inspector councillor councilman councilwoman alderman first lady author actor actress singer',
);

/** Names of outlets, and words that end one. */
const outletNames =
  'NBC|ABC|CBS|CNN|MSNBC|CNBC|NPR|BBC|PBS|AP|AFP|UPI|Reuters|Bloomberg|Politico|Axios|BuzzFeed|Breitbart|Vox|Slate|Salon|' +
  'HuffPost|Univision|Telemundo|C-SPAN|ProPublica|Newsmax|Newsweek|Time|Esquire|Vanity Fair|The Atlantic|The Hill|' +
  'The Guardian|Associated Press|The Associated Press|Fox|Fox Business|Al Jazeera|Der Spiegel|Le Monde|The Economist|' +
  'USA Today|Mother Jones|Rolling Stone|The Daily Beast|The Intercept|Yahoo|Business Insider|Daily Caller|TMZ|ESPN';
const outletEndings =
  'News|Times|Post|Journal|Herald|Tribune|Gazette|Ledger|Chronicle|Guardian|Mail|Star|Sun|Globe|Inquirer|Register|' +
  'Examiner|Review|Magazine|Press|Observer|Telegraph|Independent|Standard|Courier|Dispatch|Sentinel|Broadcasting|Radio|' +
  'Television|TV|Beacon|Caller|Beast|Weekly|Daily|Echo|Argus|Bugle|Mercury|Bulletin|Reporter|Monitor|Insider|Wire|Today';

/** A whole name of an outlet, with its article. */
export const outletPattern = new RegExp(
  `^(?:${outletNames}|(?:[Tt]he )?(?:[\\p{Lu}][\\p{L}.&-]*\\s){0,4}(?:${outletEndings}))$`,
  'u',
);

/** How a text speaks of an outlet that it has named before. */
export const outletAgain =
  /^(?:the|this) (?:news )?(?:outlet|paper|newspaper|network|magazine|broadcaster|agency|site|website|station|publication)$/i;

/** Places that stand where a person could, with the states and countries that news copy names most. */
export const places = wordSet(
  'america washington london paris berlin moscow beijing brussels tehran baghdad kabul kyiv kiev jerusalem cairo texas ' +
    'florida ohio iowa california nevada arizona colorado virginia michigan wisconsin pennsylvania georgia alabama ' +
    'alaska arkansas connecticut delaware hawaii idaho illinois indiana kansas kentucky louisiana maine maryland ' +
    'massachusetts minnesota mississippi missouri montana nebraska oklahoma oregon tennessee utah vermont wyoming ' +
    'russia china iran iraq syria israel mexico canada germany france britain england scotland ukraine turkey japan india ' +
    'pakistan afghanistan libya egypt cuba korea europe asia africa chicago boston philadelphia miami houston dallas ' +
    'detroit atlanta seattle denver cleveland orlando charlotte vegas francisco angeles orleans york jersey hampshire ' +
    'carolina dakota aleppo benghazi isis islam nato congress twitter facebook google',
);

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
