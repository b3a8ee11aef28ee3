// How usual a word is in news at large, so that two reports are not held to tell one event for saying what any report says.
//
// Two sources. The table: in how many of the 21 topics of ECB+ 1 to 23 a stem stands, where in four or more (single words and their numbers, no text;
// Cybulska and Vossen 2014, CC BY 3.0; `node bench/same.ts --corpora DIR --usual` prints it). Those reports are from 2006 to 2012 and hardly know
// footage, so the words of reporting, of footage and of the calendar are our own list.
import { APPEARED, FOOTAGE_NOUNS, REPORTED, stemOf } from '../said-of/event-words.ts'

/** How usual a word is: the share of subjects in whose reports its stem stands, 0 to 1. */
export type Usual = (stem: string) => number

/** From shares of subjects by stem: what stands in no list is not usual at all; our own words and bare numbers are, whatever the shares say. */
export function usualFrom(shares: ReadonlyMap<string, number>): Usual {
  return (stem) => Math.max(OWN.has(stem) ? STOCK : 0, /^\d+$/.test(stem) ? NUMBER : 0, shares.get(stem) ?? 0)
}

const STOCK = 0.9
const NUMBER = 0.7 // "120 passengers" ties a little, "000" of "40,000" nothing; which is which the word cannot say
const STOCK_WORDS =
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
  'yesterday today morning afternoon evening night day week weekend month year years old first two three four five six new people police man woman men women ' +
  'officials spokesman spokeswoman social media online internet web account user times thousands hundreds million widely round viral page site ' +
  'council mayor town city village county street road authority office service company firm owner court local residents hospital treated hurt injured killed ' +
  'died statement according percent'
const OWN: ReadonlySet<string> = new Set([...FOOTAGE_NOUNS, ...APPEARED, ...REPORTED, ...STOCK_WORDS.split(' ')].map((word) => stemOf(word)))

const TOPICS = 21
// prettier-ignore
const HELD: Readonly<Record<number, string>> = {
  21:
    'around call last many one stil tim two year',
  20:
    'another com day first get however includ later mad much remain report tak thre today try',
  19:
    'accord earlier fac follow four friday going hour lik look mov new now old peopl post put second several sinc stat well work',
  18:
    'add am away back don end even head know least liv mak member morn next night number offic part plac pm return show statement turn way',
  17:
    'area ask cam few find fiv found go group help high left nam past public releas see taken updat week without',
  16:
    'ago along appear caus claim describ expect family feel giv good hard hold known long minut month need official open plan publish say servic start yet',
  15:
    'bas becam began break busines cas clos control early everyon former hand hit hom job leav lif los man near point provid receiv rest result run set six ' +
    'support thought thursday took used want went why within',
  14:
    'action allow almost attempt believ better center continu death december detail effort far great hop insid lat lead lin littl lot lov mark never noth ' +
    'pres problem record right saturday seem sign stand think third though whether yesterday',
  13:
    'against already alway american among announc attack attend behind bring chang city clear confirm consider deal decision declin despit eight every fact ' +
    'fall fir forc front further got hav hear keep kill les likely list local lost media men million monday mr offer onc order outsid person power question ' +
    'reach recently refus reporter saw seen seri sid soon spokesman stop talk total tuesday unit walk won world',
  12:
    'abl acros again although anyth arriv attorney becom best block brought build car charg chief decid determin door due enter ever everyth fail friend ' +
    'full general gett half happen history instead issu led mean nearby other polic possibl prepar prompt pull recover scen shot someth spent spot story ' +
    'strik team toward understand victim watch whos woman',
  11:
    'accus agency anyon argu arrest authoriti avoid catch chanc co concern country court dat dead decad department design didn died difficult doing dozen ' +
    'east enough executiv fight give hurt immediately incident injur interest interview investigation involv law let measur meet national non often ' +
    'originally party percent position president quit rais really reason recent red respond risk seriou shoot sit spend stay step sur tell things town ' +
    'visit wednesday weekend women',
  10:
    'act apparently assault bad big body check children commit complet conferenc coupl creat current defens district either extremely fear feet financial ' +
    'floor foot given ground heart highly hospital hous information international larg leader limit longer major march notic november occur officer park ' +
    'pay pictur play potential previou prov real representativ request road round runn seek sent september seven short shortly smal son sourc speak suggest ' +
    'sunday surviv system threat top trad tri troubl university vehicl wait wear west witness worker young',
  9:
    'addition agre associat battl below bill brother carry comment community cours damag deadly degre escap establish et event eventually exactly express ' +
    'father federal fellow final finally forward fre futur gmt grew guy hall heard himself identifi investigat jail jam kept knew latest lawyer learn level ' +
    'main manag matter must nearly nin october pass pretty program push quickly rang relat reportedly requir reveal robert rush schedul sens serv shop ' +
    'singl situation sought sound spok staff stag stor street struggl suffer television ten thing tv use using view william word wrong',
  8:
    'abov affect afternoon allegedly amount answer april arm assistanc august bail begin biggest black blow central chas clas coast completely condition ' +
    'conduct corner cost count crim custody dangerou daughter devastat develop die different director doubl drew drive drop duty earn els enjoy especially ' +
    'estimat experienc explain eye factor favor february felt femal fil focu fourth gon government grow guard handl heavy herself highest hitt hug increas ' +
    'intend investigator itself january kind lack low messag mil moment money mother newspaper not operation pend per possibility present prevent ' +
    'previously prior probably protect read remember replac resident respons review ris rock rol rul saf safety sav school search season seat security ' +
    'sentenc shock someon sort standard star strike strong surpris surround suspect target telephon test themselv throw treat trial twic unclear urg vot ' +
    'wall weapon whom win window worth wound wrot york',
  7:
    'accept additional admit age aim air alert alleg alon angel anger anti appearanc approach availabl bid bit bomb box brown california career carri ' +
    'celebrat centr certainly choic civil clearly contact contain county credit critic critical crowd currently cut dec deni destroy direct direction ' +
    'division dollar draw driv edt elect employe entranc evidenc famili figur fin fled form gun happy heavily hundred idea indicat individual industry ' +
    'initially injuri intent john join judg jun knock land larger largest letter light location lock loud majority mal management manager market medical ' +
    'met minor ms multipl murder north paid particular particularly paul personal personnel phon pleas policy poor pound presenc pressur prison proces ' +
    'professional project promis pursu quot rar regard represent rescu responsibl roll scor secur senior sgt somebody sometim southern special spokeswoman ' +
    'station styl suppos thank thousand throughout train truck unfortunately union upon upset warn water web whit whol wif winn witnes',
  6:
    'accident account address aid alarm aliv anyway apartment appeal approv articl assistant attention author avenu awar badly bar begun belief board book ' +
    'born bos briefly broadcast capital captur christma circumstanc cit citizen client club collaps colleagu comfortabl commitment company complain ' +
    'conclusion connection consequenc convict convinc cop council crew criminal david declar defend delay deny development doesn drawn driver economy emerg ' +
    'engag ensur entir era evacuat extend extensiv fan fast fatally fifth formal formally fresh gas grateful guilty hat health hid host hot husband injury ' +
    'july jump jury la larry launch lay listen locat longtim lower mayb meanwhil memory michael mind miss mount nation natural necessary negotiat ' +
    'negotiation nobody noon ongo onto organization outrag own owner parti partner peac perform perhap permit photo pick plu political popular powerful ' +
    'prais privat produc producer promot publicly quiet rat rather ready reduc regain register relationship respect rise ruin sad san self separat sett ' +
    'settl shoulder shown shut sitt slip society south spokesperson spread steal straight student succes successful surrender tap task tear term threaten ' +
    'together track transport travel tru unabl unles vic washington wasn wild wind winner writ zon',
  5:
    'ability absolutely activ actually addres advanc advic afraid agent ahead alongsid america amid announcement anticipat anybody approximately art ' +
    'assessment atlanta ave await bank beach beautiful behalf benefit besid beyond billy blam blood border boy bureau buri bus business cash cell cent ceo ' +
    'certain chair challeng choos chos chri cloth cloud cnn colleg combin commercial commissioner complex conflict confront conservativ conversation ' +
    'conviction countri cover crazy criticism cry daily deadlin deep demand deputy differenc directly disappear dismiss dispatch doubt downtown draft drink ' +
    'drug dump duti economic effect elsewher emergency emotional enforcement equipment examin exchang excit execut exit expert expres facility failur fam ' +
    'fatal favorit fill film finish flam fle flee food foundation fox franchis frequent fuel fund gam gather gear girl goes gold grab gues halt headquarter ' +
    'height higher hir ignor ill imag impact influenc initial inspector institution introduc island jack killer largely legal length link load magazin ' +
    'mandatory match mention middl minister ministry monitor mostly movi nativ natur neighbor neighborhood notifi notoriou nov numerou obtain obviously oh ' +
    'oil older ones oppos option paper parent pdt piec pin port possibly prim product progres property prosecutor prospect pursuit quick radio reform ' +
    'region religiou resourc resum retain room rop sea section send sergeant seriously shadow shake shar sight similar simply smel smok snap social solid ' +
    'squar statu stem suit summer sun superior survey suspiciou teenager temperatur testify tied tight ton tonight tony touch tough tragedy tragic transfer ' +
    'treatment trigger truly typ unknown van veteran violation violenc voic war warm warrant websit will wonder written yes',
  4:
    'abus acces actres additionally administrativ adopt adult affair african afterward aggressiv alex allegation allen alternativ andrew angry anniversary ' +
    'ap appoint apprehend appropriat approval arrival asses assist assum assur automatic averag award balanc bang barr barricad basically bigger billion ' +
    'blast blaz bob bond bowl bras brief british bst budget bullet bunch burn busy caliber calif campaign candidat channel church clark clash clean closer ' +
    'cold collect combination committe common conclud consecutiv conservation construction contest contract controversial convention cordon couldn counter ' +
    'courtroom coverag coworker craft crash criticis criticiz cross crown customer danger dar dark dealt defendant definitely departur deputi desert deserv ' +
    'desir detain disappoint discussion distributor dog earth eas easily easy echo education election employ encounter engin entry escort europ european ' +
    'everybody ex exampl exercis exist expand explosion extra fad faith fals famou famously fann farm fat field financ firearm firefighter firm fish flash ' +
    'flight flow fly folk footbal foreign freedom frequently fully gang generally generat georg georgia germany gift gig global goal god golden grant gray ' +
    'greek grey guarante gunfir gunn hadn handgun harm haven helicopter helm herald highway hill holiday hollywood homicid honor hood howard hugh human ' +
    'hundr ice identify imagin important impos improv inch incredibly independent indication innocent ins insist insuranc intention interior internal ' +
    'investment isolat jim joint jon journalist justic key kick knowledg laid landscap leadership lee legacy legally licens lt mail maintain marri massiv ' +
    'master matthew meaningful meant mix modern mom moor motion mountain mourn nbc neither network nic nominat nomination northern object obviou occasion ' +
    'opinion opponent opportunity opposition oregon original oscar outstand overnight oversea overwhelm packag paint pair participat pas patrol peaceful ' +
    'peacefully perfect performanc period personally peter physical plant player plea plung poll pop portion pos positiv possession pre predict ' +
    'presidential pretend pric primarily pro proceed production professor profil pronounc protest putt rac radical rampag rank rarely raw react reaction ' +
    'rebel rebuff recal recogniz refer relation relativ relatively reluctant rep repeatedly republican reputation requirement resolution retir retreat ' +
    'reuter rev reviv rich richard rid ripp roughly rout row safely sat scal screen scrutiny sell sep session sever shak sham shed sheriff shooter sink ' +
    'sister sixth siz skil slay sleep slightly smith sorry specific specify speculation spoken sport squad stability stir stood strap strategy strength ' +
    'strip studio stun subject successfully successor suppli surfac survival suspend suspicion switch tabl tank teenag temporarily tension theater tip tir ' +
    'titl torch trademark traffic trail tremendou tribut trust twitter unharm unlikely usual valuabl video villag violat violent vow wav weigh weight ' +
    'welcom western whatever wors worst youth',
}

/** How usual a word is, by the shipped table: 0 to 1. */
export const usual: Usual = usualFrom(
  new Map(Object.entries(HELD).flatMap(([count, stems]) => stems.split(' ').map((stem) => [stem, Number(count) / TOPICS] as const))),
)
