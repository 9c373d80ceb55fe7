//! English.

use super::{CueLine, Language};
use crate::hash::{WordMap, Words};
use crate::lexicon::*;
use onrecord_model::Act;
use std::sync::LazyLock;

/// The language.
pub static ENGLISH: Language = Language {
    code: "en",
    verb_final: false,
    free_order: false,
    noun_capitals: false,
    keeps_yo: false,
    to_latin: false,
    words: WORDS,
    names: NAMES,
    cues: CUES,
    phrases: PHRASES,
    months: [
        "january jan",
        "february feb",
        "march mar",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sept sep",
        "october oct",
        "november nov",
        "december dec",
    ],
    weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    relative_days: &[("yesterday", -1), ("today", 0), ("tonight", 0)],
    question_labels: "q question reporter journalist interviewer moderator",
    answer_labels: "a answer",
    inflect,
    decline_name: |name| vec![name.to_owned()],
    guess,
    nominative: |word, _, _| word.to_owned(),
    plain: str::to_owned,
    stem: |key| key,
    nation,
};

const WORDS: &[(u64, &str)] = &[
    (DET | NO_NAME, "the this that these those his her its their our my your whose each every both"),
    (
        DET | NO_NAME | INDEFINITE,
        "a an another some several many few any one two three four five six seven eight nine ten dozens hundreds most",
    ),
    (PRONOUN | HE | NO_NAME, "he him himself he'll he'd"),
    (PRONOUN | SHE | NO_NAME, "she herself she'll she'd"),
    (PRONOUN | THEY | NO_NAME, "they themselves they'll they'd they're they've"),
    (
        PRONOUN | NO_NAME,
        "i we you it i'll i'd i'm i've we'll we'd we're we've you'll you'd you're you've it'll it'd",
    ),
    (NO_NAME | PRONOUN | THEY, "others both"),
    (NOBODY | NEG | NO_NAME, "nobody noone none neither"),
    (BE | VERB, "is are was were be been being am 's're isn't aren't wasn't weren't"),
    (HAVE | VERB, "has have had having hasn't haven't hadn't"),
    (DO | VERB, "do does did don't doesn't didn't"),
    (
        NEG,
        "not never isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't nor",
    ),
    (
        MODAL | VERB,
        "would will may might could should can must shall won't wouldn't can't cannot couldn't shouldn't",
    ),
    (
        ADVERB,
        "also later then again repeatedly recently earlier now previously even just still once already too twice only simply flatly bluntly publicly privately quickly reportedly famously often always sometimes actually instead further initially subsequently eventually finally immediately thus herself himself first apparently specifically explicitly clearly openly strongly sharply briefly jokingly angrily quietly frequently essentially basically merely ever long correctly rightly wrongly falsely consistently similarly long separately strenuously vehemently categorically firmly boldly proudly reluctantly notably controversially tearfully cheerfully dryly wryly softly loudly tersely calmly ominously emphatically",
    ),
    (
        TIME | NO_NAME,
        "yesterday today tonight recently earlier now later afterward afterwards then last this next early late week month year morning afternoon evening night weekend ago day days weeks months years hours minutes spring summer autumn fall winter",
    ),
    (
        PREP | NO_NAME,
        "of in on at with for from by about against after before during into over under between among without within through since until till toward towards upon per via as amid despite following off across along around behind beyond near like unlike including regarding concerning outside inside versus ahead alongside beside besides except throughout",
    ),
    (TO | PREP | NO_NAME, "to"),
    (CONJ | NO_NAME, "and but or yet nor so plus"),
    (
        SUBORD | NO_NAME,
        "because while when although though as where since if unless until once after before whereas whenever wherever than so",
    ),
    (IF | NO_NAME, "if suppose imagine unless"),
    (COMPL, "that whether if"),
    (WH | NO_NAME, "how why what when where who which whom"),
    (REL | NO_NAME, "who which that whom whose where"),
    (
        VERB,
        "got goes went came comes made makes took takes gave gives became becomes began begins won lost led leads held holds met left ran runs kept keeps put puts let lets set sets grew fell rose meant needs means needed used seems looks looked remained remains stood stands sat spent paid sent brought bought built broke chose drew drove ate felt fought found flew got knew lay lost rode sang shot sold spoke stole struck swore taught thought threw understood woke wore wrote lives lived works worked plays played wants wanted likes liked loves loved hopes expects believes thinks feels sees saw hears heard supports supported opposes opposed continues happened happens exists exist know think want need believe go come make take get see have become remain represent live work",
    ),
    (
        ROLE,
        "solicitor barrister signatory coroner widow widower goalkeeper constable president minister premier chancellor senator governor congressman congresswoman congressperson representative mayor secretary undersecretary ambassador envoy diplomat spokesman spokeswoman spokesperson speaker leader chairman chairwoman chair chairperson chief head director manager executive ceo cfo coo officer official candidate nominee lawmaker legislator deputy adviser advisor aide analyst expert economist professor lecturer teacher historian scholar researcher scientist author writer journalist reporter columnist editor correspondent commentator host anchor pundit pollster strategist consultant lawyer attorney prosecutor judge justice sheriff commissioner commander general admiral colonel captain lieutenant sergeant major soldier veteran activist organizer organiser campaigner advocate critic opponent rival supporter voter resident citizen neighbor neighbour witness survivor victim owner farmer driver worker nurse doctor physician surgeon pastor priest bishop imam rabbi pope king queen prince princess emperor sultan emir sheikh lord baron duke founder co-founder member partner student pupil graduate actor actress singer musician artist filmmaker producer coach player athlete engineer architect businessman entrepreneur billionaire developer investor banker trader broker man woman boy girl mother father son daughter wife husband brother sister friend colleague successor predecessor protester participant delegate treasurer counsel counselor counsellor coordinator administrator inspector investigator detective policeman superintendent principal dean rector chaplain moderator staffer insider operative loyalist lobbyist fundraiser donor mp mep pm fm vp whip incumbent mogul tycoon realtor nationalist socialist conservative liberal libertarian author novelist poet composer director-general secretary-general vice-president vice-chairman chieftain elder negotiator mediator delegate press-secretary ombudsman regulator auditor comptroller controller controller clerk magistrate teen teenager patient passenger pilot shopkeeper fisherman miner plumber baker mechanic councillor councilor councilman councilwoman councilmember alderman pensioner retiree master harbourmaster stationmaster keeper warden steward ranger skipper ferryman forester paramedic firefighter midwife librarian curator archivist geologist hydrologist ecologist biologist chemist physicist meteorologist sociologist psychologist forecaster technician welder electrician carpenter builder trucker cyclist trader vendor stallholder herder shepherd villager islander landowner landlord tenant commuter tourist traveller traveler refugee migrant defendant plaintiff claimant juror bailiff registrar notary caretaker janitor guard watchman cook butcher tailor hairdresser barber sailor seaman helmsman docker stevedore porter vicar deacon monk nun abbot curator geographer statistician epidemiologist virologist surveyor planner dispatcher interpreter translator negotiator biographer photographer boss proponent employee staffer operator spokesperson organiser user shepherd",
    ),
    (
        HE,
        "spokesman chairman congressman businessman man boy father son husband brother policeman king prince emperor actor",
    ),
    (
        SHE,
        "spokeswoman chairwoman congresswoman businesswoman woman girl mother daughter wife sister queen princess actress",
    ),
    (
        GROUP | ROLE,
        "officials lawmakers legislators senators representatives ministers governors mayors diplomats spokesmen spokespeople leaders aides advisers advisors analysts experts economists professors historians scholars researchers scientists authors writers journalists columnists editors commentators pundits pollsters strategists consultants lawyers attorneys prosecutors judges justices commissioners commanders generals soldiers veterans activists organizers organisers campaigners advocates critics opponents rivals supporters voters residents citizens neighbors neighbours witnesses survivors victims owners farmers drivers workers nurses doctors physicians pastors priests bishops imams members partners students actors executives investors bankers traders people men women parents families friends colleagues protesters participants delegates insiders operatives loyalists lobbyists donors candidates republicans democrats conservatives liberals investigators detectives police authorities allies staffers respondents users fans americans russians ukrainians britons germans observers skeptics sceptics detractors moderators demonstrators campaigners engineers teachers players mps proponents employees backers relatives neighbors bosses mothers fathers sources negotiators regulators auditors firefighters medics",
    ),
    (SOURCE | ROLE, "source insider person"),
    (SOURCE | ROLE | GROUP, "sources insiders"),
    (TITLE | COURTESY, "dr mx messrs cllr"),
    (TITLE | COURTESY | HE, "mr sir"),
    (TITLE | COURTESY | SHE, "mrs ms miss madam dame"),
    (
        TITLE,
        "sen rep del supt ald gov gen lt col sgt capt prof rev hon atty pres sec amb cmdr maj adm st fr sr president senator governor secretary judge justice mayor speaker congressman congresswoman chancellor king queen prince princess pope director chairman chief minister ambassador general professor premier sheikh imam rabbi reverend bishop archbishop cardinal emperor captain colonel lieutenant sergeant commissioner sheriff officer detective deputy representative lord lady",
    ),
    (
        ABBREV,
        "mr mrs ms dr sen rep del supt ald gov gen lt col sgt capt prof rev hon atty st jr sr inc ltd co corp no vs jan feb mar apr jun jul aug sept sep oct nov dec etc dept est ave blvd u.s u.k e.g i.e a.m p.m d.c ph.d fig vol pp ed op u.n",
    ),
    (
        ORG,
        "ministry department agency committee commission council parliament senate congress house party government administration office bureau board court army navy force forces police union association federation foundation institute university college school group company corporation firm bank fund center centre campaign team club league organization organisation alliance coalition assembly cabinet embassy consulate authority service services kremlin pentagon nato eu un unesco unicef fbi cia nsa dnc rnc gop imf who white-house network coalition inc ltd corp llc plc commons lords duma rada hospital church society trust press university embassy industries holdings partners airlines airport forum movement task-force secretariat prosecutors",
    ),
    (
        MEDIA | ORG,
        "ledger banner mail standard press portal times post journal news newspaper magazine reuters tass ap afp cnn bbc nbc abc cbs msnbc npr pbs politico bloomberg guardian tribune herald gazette daily weekly radio television tv channel broadcaster interfax ria novosti axios buzzfeed breitbart huffington economist telegraph observer mirror independent sun globe chronicle dispatch examiner inquirer register courier sentinel star telegram outlet website blog podcast vox slate atlantic",
    ),
    (
        DOC,
        "readout readouts sign signs banner banners placard placards notice notices poster plaque inscription polling results result suit inquiry findings projection projections tally calculations census poll polls survey surveys study studies report reports statement memo memos document documents letter email emails e-mail e-mails filing filings complaint lawsuit indictment affidavit transcript transcripts data figures statistics ad ads advertisement tweet tweets post posts article articles editorial book books headline analysis review audit law bill resolution decree order constitution agreement treaty communique communiqué release records record numbers estimates research",
    ),
    (
        DEMONYM,
        "russian american ukrainian british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian polish czech slovak hungarian romanian bulgarian greek turkish israeli palestinian iranian iraqi syrian lebanese egyptian saudi emirati qatari kuwaiti jordanian yemeni afghan pakistani indian chinese japanese korean vietnamese thai indonesian malaysian australian canadian mexican brazilian argentine argentinian chilean colombian venezuelan cuban norwegian swedish danish finnish icelandic estonian latvian lithuanian belarusian moldovan georgian armenian azerbaijani kazakh uzbek tajik kyrgyz turkmen mongolian serbian croatian bosnian albanian kosovar slovenian macedonian montenegrin european african asian arab western eastern northern southern central us u.s uk soviet nigerian kenyan ethiopian moroccan algerian tunisian libyan sudanese somali republican democratic democrat conservative labour liberal presidential federal foreign prime vice deputy national",
    ),
    (
        ADJ,
        "former senior top current new old acting interim outgoing incoming chief deputy vice prime foreign foreign-policy leading longtime veteran late anonymous unnamed unidentified local regional state federal national international presidential congressional parliamentary military political economic financial legal medical press defense defence interior finance trade health education justice labor labour energy agriculture culture environment transport deputy-general co elected ranking lead independent retired ex-",
    ),
    (
        MONTH,
        "january jan february feb march april june july august aug september sept october oct november nov december dec may",
    ),
    (WEEKDAY, "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays"),
    (
        NO_NAME,
        "there here yes no well ok okay please thanks however meanwhile moreover furthermore therefore thus indeed perhaps maybe still instead otherwise nonetheless nevertheless similarly finally first second third asked speaking according photo related read more story watch video image file advertisement share comments updated published by breaking exclusive opinion politics world business sports home section not never",
    ),
    (
        GOING,
        "go goes went going begin begins began beginning start starts started starting open opens opened opening close closes closed closing end ends ended ending finish finishes finished finishing put puts putting shoot shoots shot shooting fire fires fired firing",
    ),
    (
        NOUN_TOO,
        "states state points point comments comment questions question answers answer orders order requests request supports support attacks attack remarks remark protests protest appeals appeal claims claim reports report notes note signals signal messages message estimates estimate forecasts forecast demands demand complaints complaint promises promise pledges pledge vows vow threats warnings hints hint tweets tweet posts post texts text blogs blog jokes joke taunts cries cry shouts shout whispers whisper barks bark laughs laugh chants chant quotes quote record leads boasts boast guesses guess cautions caution rules rule holds hold releases release votes vote accounts account",
    ),
    (
        SAYING_NOUN,
        "claim claims argument arguments assertion assertions statement allegation allegations accusation accusations warning warnings suggestion suggestions contention insistence assurance assurances announcement admission complaint complaints prediction denial remark remarks comment comments declaration acknowledgment acknowledgement reminder",
    ),
    (
        PROMISE,
        "vow vowed vows vowing pledge pledged pledges pledging promise promised promises promising threaten threatened threatens threatening offer offered offers offering agree agreed agrees agreing decline declined declines declining refuse refused refuses refusing undertake undertook undertakes undertaking swear swore swears swearing volunteer volunteered volunteers volunteering demand demanded demands demanding propose proposed proposes proposing",
    ),
    (
        REQUEST,
        "urge urged urges urging ask asked asks asking tell told tells telling order ordered orders ordering beg begged begs begging invite invited invites inviting advise advised advises advising encourage encouraged encourages encouraging warn warned warns warning instruct instructed instructs instructing implore implored implores imploring exhort exhorted exhorts exhorting press pressed presses pressing request requested requests requesting remind reminded reminds reminding challenge challenged challenges challenging",
    ),
    (
        CHARGE,
        "accuse accused accuses accusing criticize criticized criticizes criticizing criticise criticised criticises criticising blame blamed blames blaming condemn condemned condemns condemning denounce denounced denounces denouncing attack attacked attacks attacking blast blasted blasts blasting slam slammed slams slamming mock mocked mocks mocking ridicule ridiculed ridicules ridiculing chide chided chides chiding scold scolded scolds scolding rebuke rebuked rebukes rebuking berate berated berates berating fault faulted faults faulting chastise chastised chastises chastising castigate castigated castigates castigating",
    ),
    (
        MATTER,
        "announce announced announces announcing propose proposed proposes proposing confirm confirmed confirms confirming acknowledge acknowledged acknowledges acknowledging reiterate reiterated reiterates reiterating suggest suggested suggests suggesting outline outlined outlines outlining unveil unveiled unveils unveiling reveal revealed reveals revealing predict predicted predicts predicting recommend recommended recommends recommending demand demanded demands demanding reject rejected rejects rejecting question questioned questions questioning dispute disputed disputes disputing criticize criticized criticizes criticizing condemn condemned condemns condemning denounce denounced denounces denouncing defend defended defends defending endorse endorsed endorses endorsing praise praised praises praising cite cited cites mention mentioned mentions mentioning discuss discussed discusses discussing describe described describes describing dismiss dismissed dismisses dismissing mock mocked mocks mocking blast blasted blasts blasting slam slammed slams slamming attack attacked attacks attacking deny denied denies denying deride derided derides deriding decry decried decries decrying oppose opposed opposes opposing support supported supports supporting request requested requests requesting",
    ),
    (DOUBT, "allegedly purportedly supposedly"),
    (
        EVENT,
        "interview conference briefing speech address rally debate statement hearing meeting summit forum call visit talks session event ceremony press-conference remarks town-hall broadcast podcast inquest trial inquiry minutes transcript vote congress",
    ),
    (
        SCENE,
        "meeting hearing conference briefing session debate summit forum trial inquest inquiry minutes town-hall rally",
    ),
    (
        SPEAKING,
        "answered spoke addressed met commented appeared testified attended visited gave held delivered speaks addresses meets attends visits talked talks arrived hosted briefed",
    ),
    (PARTICLE, "von van de der den del della di da la le al el bin ibn ben abu du dos das ter zu y e"),
    (
        HEARER,
        "reporters journalists him her them me us supporters parliament lawmakers voters viewers listeners investigators police crowd audience senators delegates fans friends aides congress media correspondents",
    ),
    (
        SEAT,
        "moscow washington kyiv kiev london paris berlin beijing tehran ankara brussels jerusalem tashkent astana delhi tokyo seoul pyongyang kremlin pentagon downing",
    ),
    (
        COMMENT,
        "comment comments answer respond speculate elaborate discuss specify disclose name identify reply explain confirm",
    ),
];

const NAMES: &[(u64, &str)] = &[
    (
        MALE,
        "donald john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony antony mark paul steven stephen andrew kenneth joshua kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald terry sean austin carl arthur lawrence dylan bryan joe billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny mike tim jim bill bob barack bernie ted marco rand newt rudy mitt jeb dick tom dan ben chris matt steve jeff rob ken ron don rick greg doug phil ed fred sam max leo hugo oscar ivan igor sergey sergei vladimir dmitry dmitri mikhail nikolai alexei aleksei yuri oleg viktor victor boris anatoly konstantin pavel roman maxim anton denis evgeny yevgeny andrei andrey kirill ruslan vitaly volodymyr oleksandr petro mykola emmanuel francois françois jean pierre jacques nicolas olaf gerhard helmut klaus hans jens karl heinz stefan wolfgang recep tayyip mevlut ahmed ahmad mohammed muhammad mohammad mahmoud hassan hussein ali omar abdul khalid ibrahim yusuf mustafa bashar benjamin naftali yair narendra rishi keir tony gordon nigel jeremy theo shavkat rustam islam abdulla jamshid bakhtiyor sherzod farhod ulugbek timur aziz anvar alisher rustamjon kassym-jomart tokayev xi li wang shinzo fumio moon kim jong ban antonio antónio pedro carlos luis jorge miguel fernando enrique andres andrés jair lula javier gabriel justin pat reince corey kellyanne~ paul lindsey mitch chuck harry orrin trey devin adam elijah cory lester anderson wolf jake chuck sebastian neil clarence samuel merrick elliot aidan luca marc martin simon graham colin ian alastair alistair nicholas rory hamish declan liam conor owen gareth rhys emil lars erik anders bjorn björn henrik magnus nils ola per leon lewis luke lucas oliver leonard lionel lorenzo malcolm marcus marvin maurice melvin micah milton mitchell morris nathaniel neville oswald otto otis percy quentin ramon raphael rafael raul reginald rene reuben ricardo richie roberto roderick rodney rodrigo roland rolf rupert russ salvador salvatore samir santiago saul sebastien sergio seth seymour sheldon silas stanley stewart stuart terence terrence tobias toby travis trevor tristan ulrich umar vance vernon vince virgil wesley wilbur wilfred willard winston woodrow xavier yusef zachariah abel abraham adolfo adrian ahmet alberto alec alejandro alessandro alfonso alfred alfredo alonso alvin amos andreas andrzej angelo ansel armando arnold arturo ashok aubrey axel barney barry basil benedict benito bernard bertrand brad brendan brent bret brett bruno bryce byron caleb callum calvin carlo carlton cecil cedric cesar chad christoph clayton clement clifford clive clyde cody colm cornelius craig curtis cyril cyrus damian damon darren darryl dave derek derrick desmond deshawn diego dominic domenico donovan dorian dwayne dwight eddie edgar edmund eduardo edwin ehud eli elias elliott elmer elton emanuel emilio emmett enzo ernest ernesto ervin esteban eugenio evan everett ezekiel ezra fabian felipe felix ferdinand fidel filip finn floyd francesco francisco freddie frederic frederick fredrik gavin geoff geoffrey georg georges gerard gilbert giles giorgio giovanni giuseppe glen glenn gonzalo gottfried grady gunnar gunther gustav gustavo guillermo hakan hamid harald hari harrison harvey hector heinrich herbert herman hernan hiroshi homer horace horatio howard hubert humphrey hussain ibrahima ignacio ignatius imran irving irwin isaac isaiah ismail ivor jacek jakob jamal jared jarrod javed jerome jesus jimmy joachim joaquin joel johan johannes jonah jonas jordi josef josiah juergen jules julian julio jurgen kareem karim karsten kazuo kelvin kendrick kenji kieran kofi kurt kwame lamar leif leopold lennox leroy levi lukas maciej manfred manuel marcel marcelo mariano mario marius mathias mathieu matteo matthias mauricio mehmet mikael mikko milos mohamed mohamad moritz moses muhammadu murat nasir ned nico nikola nikolaus noel norbert obi oleksii olu osman oskar pablo paolo pascal patricio paulo pavlo pekka philippe phillip pieter piotr prakash radek raj rajesh rajiv ramesh rashid ravi raymundo reza rinat rohan ronaldo rudolf sajid salim salman sanjay santosh sanjeev sandeep shane shawn shigeru sandor simeon slobodan stanislav stefano sunil suresh sven svein tadeusz tariq tayo teddy theodor theodore thaddeus tomas tomasz tommy torsten trent ture tyrone uwe vaclav valentin valery vasily vasile vicente vijay vikram vito vladislav vojtech walid werner wilhelm wim yaroslav yasir yves zbigniew zoltan bilal femi chidi emeka tunde segun sipho thabo themba jomo moussa mamadou ousmane boubacar",
    ),
    (
        FEMALE,
        "hillary mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori ivanka melania chelsea huma kellyanne megyn elena olga natalia natalya tatiana svetlana irina ekaterina yulia marina galina ksenia larisa lyudmila nadezhda valentina vera angela ursula annalena christiane petra claudia theresa nicola priya priyanka indira sonia benazir malala ayesha aisha fatima zainab leyla aylin ayşe saida saodat dilnoza gulnora nilufar tanzila kamala jill loretta condoleezza madeleine sonia elena ruth amy ketanji candace oprah beyoncé beyonce gretchen tulsi carly debbie donna maggie dana erin kate katy katie nikki susana sheryl marissa marine ségolène giorgia jacinda julia sanna mette erna kaja ingrid astrid greta birgitta abby ada adele adriana agatha agnes aileen aimee alana alba alejandra alexandra alina alma althea alyssa amalia amelia amina anastasia anita annabel anneliese annette annika antonia antoinette arlene audrey barbra beatrice beatriz becky belinda bella bernadette bernice bertha beth bethany bianca blanca bonnie brianna bridget brigitte camila camilla candice carina carla carmela carmen caroline carrie cassandra cecile cecilia celeste celia celine chloe christa christie ciara claire clara clarissa colette colleen connie consuelo cora cordelia corinne daniela daniella daphne darlene deanna deirdre delia delores desiree dina dolores dora doreen edith edna eileen elaine eleanor elisa elisabeth elise eliza ella ellen elsa elsie elvira emilia emilie emmanuelle erica erika esmeralda esther ethel eugenia eunice eva evangeline evelina farah fatou felicia fiona francesca francine frida gabriela gabriella gabrielle gail gemma genevieve georgina geraldine gertrude gilda gina gisele giulia giuliana guadalupe gwen gwendolyn halima harriet hedwig heidi helena helene helga henrietta hilda hortense ilana ilse imelda imogen ines ingeborg ingrida irma isabel isabelle isla jana jane janelle janine jasmine jeanette jeanne jeannie jenna jenny jessie jillian joanna joanne jocelyn jodi johanna josefina josephine josie juana juanita juliana julianne juliet juliette justine kaitlin karin karina karla katarina katharina katherina kathy katrina kaye keiko kendra kira kirsten kristen kristin kristina kristine lakshmi lara latoya leah leanne leila lena leona leonora leticia lidia lila lilian liliana lillian lily lina lois lola lorena lorraine lottie louisa louise lucia lucille lucinda lucy luisa lydia lynda lynette mabel magdalena manuela marcela marcia margarita margaux marge margery margot mariam mariana marianne maribel mariko marilena marisa marisol marjorie marlene marta martina maryam matilda maude maura maureen maxine maya meera meena melinda mercedes meredith mia mildred millicent mina minerva miranda miriam moira mona muriel myra myrtle nadia nadine naomi natasha nell nellie nia nina noelle noemi nora noreen norma odette ofelia oona orla pam paola patti patty paula pauline peggy penelope philippa phoebe phyllis polly pooja rachael ramona raquel reba regina renata renee rhoda rhonda rina rita roberta robyn rochelle rosa rosalie rosalind rosanna rosario roseanne rosemary rosie roxanne sabina sabine sabrina sadie salma sarita saskia selena selma serena sheila shelley sheri sherry shirin sienna sigrid silvia simone siobhan sofia soledad solveig sonja soraya stella sunita susanna susannah susanne suzanne suzy sybil sylvia sylvie tabitha tamara tammy tania tanya tara tessa thelma therese tiffany tina toni tonya trina trisha trudy ulrike ute valerie vanessa verena veronica vicki vickie vicky vilma virginie vivian viviana vivienne wanda wendy wilhelmina winifred xenia yasmin yolanda yoko yukiko yvette yvonne zahra zara zelda zoe zofia aditi ananya anjali kavita neha nisha rekha shreya swati ngozi chioma adaeze folake funmi amara aminata awa fatoumata mariama zanele nomvula thandi",
    ),
];

const CUES: &[CueLine] = &[
    CueLine::said(
        Takes::Clause,
        "say/said/says/saying write/wrote/writes/writing written/written/written/written tweet/tweeted/tweets/tweeting add state declare insist",
    ),
    CueLine::said(Takes::Clause, "tell/told/tells/telling").to_someone(),
    CueLine::said(Takes::That, "inform assure remind warn notify/notified/notifies/notifying advise")
        .to_someone(),
    CueLine {
        verbs: "recall report relate cite quote recount relay",
        takes: Takes::That,
        act: Act::Said,
        addressed: false,
    },
    CueLine::said(
        Takes::Clause,
        "note stress argue claim explain conclude maintain emphasize emphasise announce acknowledge admit/admitted/admits/admitting assert contend predict suggest caution joke complain reveal confirm concede remark observe respond reply/replied/replies/replying answer counter reaffirm testify/testified/testifies/testifying reiterate repeat continue allege lament boast",
    ),
    CueLine::said(
        Takes::That,
        "accept demand mention indicate imply/implied/implies/implying warn agree allow attest aver/averred/avers/averring clarify/clarified/clarifies/clarifying comment confess convey declaim disclose estimate exclaim forecast/forecast/forecasts/forecasting foretell/foretold/foretells/foretelling guarantee hint highlight inform insinuate interject interrupt muse opine pledge point posit profess promise proclaim pronounce propose protest quip/quipped/quips/quipping rant reason recommend recommend rejoin retort signal speculate stipulate submit/submitted/submits/submitting swear/swore/swears/swearing theorize underline underscore venture volunteer vow warn wager guess decree rule hold/held/holds/holding post telegraph message text blog/blogged/blogs/blogging surmise object/objected/objects/objecting scold grumble gripe fume bemoan bristle thunder snap/snapped/snaps/snapping scoff sneer",
    ),
    CueLine::said(
        Takes::Naming,
        "call describe dub/dubbed/dubs/dubbing label brand characterize characterise deem term name portray denounce decry/decried/decries/decrying slam/slammed/slams/slamming blast deride dismiss hail praise mock criticize criticise condemn refer denounce lambaste lambast bash ridicule",
    ),
    CueLine::said(
        Takes::Marked,
        "shout yell scream whisper cry/cried/cries/crying mutter murmur chant bark bellow chuckle laugh grin/grinned/grins/grinning smile nod/nodded/nods/nodding sigh crow gush intone deadpan/deadpanned/deadpans/deadpanning enthuse begin/began/begins/beginning tease shoot/shot/shoots/shooting hit/hit/hits/hitting read/read/reads/reading put/put/puts/putting go/went/goes/going open close end finish start chime urge plead appeal beg/begged/begs/begging fire echo recite sing/sang/sings/singing joke titter drawl growl hiss roar shrug/shrugged/shrugs/shrugging",
    ),
    CueLine::said(Takes::Infinitive, "vow pledge promise threaten offer agree urge"),
    CueLine::said(
        Takes::Weak,
        "accuse blame cite order invite encourage instruct implore exhort request challenge undertake/undertook/undertakes/undertaking chide rebuke berate fault chastise castigate oppose outline unveil dispute support endorse defend attack reject welcome suggest thank express convey voice discuss think/thought/thinks/thinking feel/felt/feels/feeling hope fear worry/worried/worries/worrying speak/spoke/speaks/speaking talk",
    ),
    CueLine::said(Takes::Paper, "show/showed/shows/showing find/found/finds/finding indicate suggest reveal"),
    CueLine::act(
        Act::Denied,
        Takes::That,
        "deny/denied/denies/denying refute rebut/rebutted/rebuts/rebutting",
    ),
    CueLine::act(Act::Declined, Takes::Infinitive, "decline refuse"),
    CueLine::act(
        Act::Asked,
        Takes::Question,
        "ask wonder inquire enquire query/queried/queries/querying question",
    ),
];

const PHRASES: &[(Phrase, &str)] = &[
    (Phrase::AccordingTo, "according to | in the words of | in the opinion of"),
    (Phrase::AsSaid, "as reported by | as stated by | as noted by"),
    (
        Phrase::InAnswer,
        "in response to | in answer to | in reply to | asked about | asked if | asked whether | asked how | asked why | asked what | when asked",
    ),
    (
        Phrase::Occasion,
        "following | after | during | at a meeting | at a news conference | at a press conference | at a rally | in an interview | in a statement | in a speech | on the sidelines of",
    ),
    (Phrase::OnBehalf, "on behalf of"),
    (
        Phrase::Accused,
        "is accused of | was accused of | are accused of | were accused of | has been accused of | have been accused of | had been accused of | stands accused of",
    ),
    (
        Phrase::Declined,
        "did not comment | didn't comment | did not respond | didn't respond | did not immediately respond | didn't immediately respond | did not return | didn't return | did not immediately return | would not comment | wouldn't comment | would not say | wouldn't say | would not be drawn | could not be reached | couldn't be reached | has not commented | have not commented | had no comment | has not responded | have not responded | did not reply | did not answer | refused comment | declined comment | did not immediately comment | did not immediately reply | has yet to comment | had not commented | had not responded | did not elaborate | did not say",
    ),
];

fn inflect(verb: &str) -> Vec<(String, Form, char)> {
    let make = |base: &str, past: &str, present: &str, gerund: &str| {
        vec![
            (past.to_owned(), Form::Past, ' '),
            (present.to_owned(), Form::Present, ' '),
            (base.to_owned(), Form::Base, ' '),
            (gerund.to_owned(), Form::Gerund, ' '),
        ]
    };
    if let [base, past, present, gerund] = verb.split('/').collect::<Vec<_>>()[..] {
        return make(base, past, present, gerund);
    }
    let hissing = ["s", "sh", "ch", "x", "z"].iter().any(|tail| verb.ends_with(tail));
    let present = if hissing { format!("{verb}es") } else { format!("{verb}s") };
    match verb.strip_suffix('e') {
        Some(stem) => make(verb, &format!("{verb}d"), &present, &format!("{stem}ing")),
        None => make(verb, &format!("{verb}ed"), &present, &format!("{verb}ing")),
    }
}

fn guess(key: &str, words: &Words) -> (u64, u16) {
    // "villagers", "unions": several of a listed role or body.
    let one = key.strip_suffix('s').and_then(|one| words.get(one)).map_or(0, |(class, _)| *class);
    let class = if one & ROLE != 0 && key.len() > 6 {
        GROUP | ROLE
    } else if one & ORG != 0 && one & MEDIA == 0 && key.len() > 4 {
        GROUP | ORG
    } else if key.ends_with("ly") && key.len() > 4 {
        ADVERB
    } else if key.strip_suffix("woman").or_else(|| key.strip_suffix("man")).is_some_and(|stem| stem.len() > 3)
    {
        ROLE
    } else if key.starts_with("ex-") || key.starts_with("vice-") || key.starts_with("co-") {
        ADJ | ROLE
    } else {
        0
    };
    (class, NO_CUE)
}

fn nation(key: &str) -> Option<&'static str> {
    static BY_WORD: LazyLock<WordMap<&str, &str>> = LazyLock::new(|| {
        let pairs = NATIONS.iter().rev().flat_map(|(name, words)| words.split(' ').map(|w| (w, *name)));
        pairs.collect()
    });
    BY_WORD.get(key).copied()
}

const NATIONS: &[(&str, &str)] = &[
    ("russia", "russia russian russian moscow kremlin"),
    ("us", "us u.s usa america american states washington"),
    ("uk", "uk britain british england english london"),
    ("norway", "norway norwegian"),
    ("ukraine", "ukraine ukrainian kyiv"),
    ("uzbekistan", "uzbekistan uzbek tashkent"),
    ("kazakhstan", "kazakhstan kazakh kazakhstani astana"),
    ("kyrgyzstan", "kyrgyzstan kyrgyz bishkek"),
    ("tajikistan", "tajikistan tajik dushanbe"),
    ("turkmenistan", "turkmenistan turkmen ashgabat"),
    ("china", "china chinese beijing"),
    ("turkey", "turkey türkiye turkish ankara"),
    ("germany", "germany german berlin"),
    ("france", "france french paris"),
    ("italy", "italy italian rome"),
    ("spain", "spain spanish madrid"),
    ("poland", "poland polish warsaw"),
    ("iran", "iran iranian tehran"),
    ("iraq", "iraq iraqi baghdad"),
    ("israel", "israel israeli jerusalem"),
    ("japan", "japan japanese tokyo"),
    ("india", "india indian delhi"),
    ("pakistan", "pakistan pakistani islamabad"),
    ("afghanistan", "afghanistan afghan kabul"),
    ("georgia", "georgia georgian tbilisi"),
    ("armenia", "armenia armenian yerevan"),
    ("azerbaijan", "azerbaijan azerbaijani baku"),
    ("belarus", "belarus belarusian minsk"),
    ("sweden", "sweden swedish"),
    ("finland", "finland finnish"),
    ("denmark", "denmark danish"),
    ("canada", "canada canadian"),
    ("mexico", "mexico mexican"),
    ("brazil", "brazil brazilian"),
    ("korea", "korea korean seoul"),
    ("eu", "eu european brussels"),
    ("un", "un u.n"),
    ("hungary", "hungary hungarian"),
    ("serbia", "serbia serbian"),
    ("greece", "greece greek"),
    ("egypt", "egypt egyptian"),
    ("syria", "syria syrian"),
    ("saudi", "saudi"),
    ("australia", "australia australian"),
    ("estonia", "estonia estonian"),
    ("latvia", "latvia latvian"),
    ("lithuania", "lithuania lithuanian"),
    ("moldova", "moldova moldovan"),
    ("mongolia", "mongolia mongolian"),
    ("qatar", "qatar qatari"),
    ("austria", "austria austrian"),
    ("switzerland", "switzerland swiss"),
    ("netherlands", "netherlands dutch"),
    ("belgium", "belgium belgian"),
    ("romania", "romania romanian"),
    ("bulgaria", "bulgaria bulgarian"),
    ("republican", "republican gop"),
    ("democrat", "democrat democratic"),
    ("labour", "labour"),
];
