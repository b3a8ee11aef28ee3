// The names of months and weekdays as pages print them in their dates, in the languages that most pages are written in: a page's own date is looked for
// before anybody knows its language. Genitives where a date takes them; a name that means different months in two languages ("listopada") stands for the
// one it means in more of the pages read here, and is left out where that is not clear.
import { table } from '../../model/table.ts'

const NAMES: readonly string[] = [
  'january jan januar jänner jän janvier janv enero ene janeiro gennaio gen januari stycznia ledna января янв січня ocak ianuarie ιανουαρίου tammikuuta január يناير',
  'february feb februar feber février fevrier févr fév febrero fevereiro fev febbraio februari lutego února февраля фев лютого şubat februarie φεβρουαρίου helmikuuta február فبراير',
  'march mar märz mär mrz mars marzo março marco maart mrt marca března марта мар березня mart martie μαρτίου maaliskuuta március maret مارس',
  'april apr avril avr abril abr aprile kwietnia dubna апреля апр квітня nisan aprilie απριλίου huhtikuuta április أبريل ابريل',
  'may mai mayo maio maggio mag mei maj maja května мая травня mayıs μαΐου toukokuuta május مايو',
  'june jun juni juin junio junho giugno giu czerwca června июня июн червня haziran iunie ιουνίου kesäkuuta június يونيو',
  'july jul juli juillet juil julio julho luglio lug lipca července июля июл липня temmuz iulie ιουλίου heinäkuuta július يوليو',
  'august aug août aout agosto ago augustus augusti sierpnia srpna августа авг серпня ağustos αυγούστου elokuuta augusztus agustus أغسطس اغسطس',
  'september sept sep septembre septiembre setiembre setembro set settembre września září сентября сен сент вересня eylül septembrie σεπτεμβρίου syyskuuta szeptember سبتمبر',
  'october oct oktober okt octobre octubre outubro out ottobre ott października října октября окт жовтня ekim octombrie οκτωβρίου lokakuuta október أكتوبر اكتوبر',
  'november nov novembre noviembre novembro listopada listopadu ноября ноя листопада kasım noiembrie νοεμβρίου marraskuuta نوفمبر',
  'december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre grudnia prosince декабря дек грудня aralık decembrie δεκεμβρίου joulukuuta desember ديسمبر',
]

const BY_NAME: Record<string, number | undefined> = table(
  Object.fromEntries(NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const))),
)

/** 1 to 12, or null for a word that names no month. A full stop behind it is part of the abbreviation. */
export const monthOf = (word: string): number | null => BY_NAME[word.toLowerCase().normalize('NFC').replace(/\.$/, '')] ?? null

const longestFirst = (words: readonly string[]): string => [...new Set(words)].sort((a, b) => b.length - a.length).join('|')

/** The source of a pattern for the name of a month, to be used without case. */
export const MONTH = `(?:${longestFirst(NAMES.flatMap((names) => names.split(' ')))})(?![a-zà-ÿа-яё])\\.?`

const WEEKDAYS =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag ' +
  'sonnabend sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles miercoles jueves viernes sábado sabado ' +
  'domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag ' +
  'donderdag vrijdag zaterdag zondag poniedziałek wtorek środa czwartek piątek sobota niedziela понедельник вторник среда четверг пятница суббота воскресенье ' +
  'понеділок вівторок середа четвер пʼятниця субота неділя måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag pazartesi salı ' +
  'çarşamba perşembe cuma cumartesi pazar'

/** The source of a pattern for a weekday, to be used without case. */
export const WEEKDAY = `(?:${longestFirst(WEEKDAYS.split(' '))})\\.?`
