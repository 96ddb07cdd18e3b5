#include "quote/speech_verbs.h"

#include "quote/word_set.h"

namespace sicut::quote {
namespace {

constexpr std::string_view kFiniteVerbs =
    // English: present, past, plain form.
    "say says said saith quoth write writes wrote state states stated declare declares declared ask asks "
    "asked reply replies replied answer answers answered add adds added continue continues continued go "
    "goes "
    "went cry cries cried exclaim exclaims exclaimed remark remarks remarked observe observes observed "
    "note "
    "notes noted insist insists insisted assert asserts asserted argue argues argued maintain maintains "
    "maintained claim claims claimed contend contends contended explain explains explained conclude "
    "concludes "
    "concluded admit admits admitted concede concedes conceded confess confesses confessed announce "
    "announces "
    "announced proclaim proclaims proclaimed report reports reported tell tells told call calls called "
    "shout shouts shouted whisper whispers whispered murmur murmurs murmured mutter mutters muttered "
    "return returns returned rejoin rejoins rejoined retort retorts retorted repeat repeats repeated "
    "resume "
    "resumes resumed begin begins began interrupt interrupts interrupted interpose interposed inquire "
    "inquires "
    "inquired enquire enquired demand demands demanded suggest suggests suggested propose proposes "
    "proposed protest protests protested warn warns warned urge urges urged promise promises promised "
    "affirm affirms affirmed agree agrees agreed believe believes believed think thinks thought hold holds "
    "held recall recalls recalled remember remembers remembered comment comments commented emphasise "
    "emphasises emphasised emphasize emphasizes emphasized stress stresses stressed underline underlines "
    "underlined define defines defined describe describes described speak speaks spoke put puts "
    "formulate formulates formulated express expresses expressed sigh sighed sob sobbed scream screamed "
    "gasp gasped growl growled laugh laughed ejaculate ejaculated stammer stammered groan groaned "
    "pursue pursued persist persisted reason reasoned reflect reflects reflected read reads runs ran "
    "cable cabled telegraph telegraphed wire wired decree decreed rule ruled order orders ordered command "
    "commanded testify testifies testified deny denies denied object objects objected complain complains "
    "complained "
    "boast boasted predict predicts predicted acknowledge acknowledges acknowledged point points pointed "
    "assure assures assured inform informs informed beg begs begged recommend recommends recommended "
    "utter utters uttered pronounce pronounces pronounced opine opines opined quip quips quipped joke "
    "joked "
    "thunder thundered snap snapped sneer sneered plead pleads pleaded swear swears swore vow vows vowed "
    "caution "
    "cautions cautioned counter counters countered lament laments lamented muse muses mused grumble "
    "grumbled "
    "allege alleges alleged remind reminds reminded recount recounts recounted relate relates related "
    // German
    "sagt sagte schreibt schrieb meint meinte erklärt erklärte fragt fragte antwortet antwortete entgegnet "
    "entgegnete erwidert erwiderte bemerkt bemerkte behauptet behauptete betont betonte ruft rief fügt "
    "fügte "
    "fährt fuhr berichtet berichtete erzählt erzählte notiert notierte stellt stellte heißt hieß ergänzt "
    "ergänzte urteilt urteilte gesteht gestand flüstert flüsterte murmelt murmelte schließt schloss schloß "
    "formuliert formulierte versichert versicherte versetzt versetzte sprach spricht geschrieben gesagt "
    "erwähnt erwähnte warnt warnte versprach verspricht bittet bat klagt "
    "klagte rät riet mahnt mahnte "
    // French
    "dit disait écrit écrivait écrivit déclare déclara déclarait demande demanda demandait répond répondit "
    "répondait réplique répliqua ajoute ajouta ajoutait affirme affirma affirmait remarque remarqua "
    "observe "
    "observa note nota explique expliqua expliquait conclut poursuit poursuivit continue continua s'écrie "
    "s'écria s'exclame s'exclama reprend reprit raconte raconta crie cria murmure murmura souligne "
    "souligna "
    "soutient soutint rappelle rappela précise précisa fit assure assura "
    "déclaré affirmé ajouté répondu expliqué souligné avoue avoua avouait promet promit "
    "prie pria supplie supplia conseille conseilla "
    // Spanish
    "dice dijo decía escribe escribió escribía declara declaró afirma afirmó afirmaba pregunta preguntó "
    "responde respondió contesta contestó añade añadió agrega agregó explica explicó exclama exclamó "
    "señala señaló sostiene sostuvo concluye concluyó observa observó advierte advirtió replica replicó "
    "continúa continuó prosigue prosiguió comenta comentó cuenta contó murmuró gritó insiste insistió "
    "pide pidió ruega rogó suplica suplicó aconseja aconsejó dicho declarado "
    // Italian
    "dice disse diceva scrive scrisse scriveva dichiara dichiarò afferma affermò affermava chiede chiese "
    "domanda domandò risponde rispose aggiunge aggiunse spiega spiegò esclama esclamò osserva osservò "
    "sostiene sostenne conclude concluse nota notò continua continuò prosegue proseguì replica replicò "
    "racconta raccontò mormorò gridò commenta commentò ricorda ricordò prega pregò supplica supplicò detto "
    "dichiarato "
    // Russian
    "сказал сказала говорит говорил говорила пишет писал писала написал написала заявил заявила заявляет "
    "спросил спросила спрашивает ответил ответила отвечает добавил добавила добавляет продолжал продолжала "
    "продолжает воскликнул воскликнула заметил заметила замечает утверждает утверждал утверждала объяснил "
    "объяснила подчеркнул подчеркнула подчеркивает подчёркивает отметил отметила отмечает указывает указал "
    "возразил возразила крикнул крикнула закричал прошептал прошептала произнёс произнес произнесла "
    "повторил повторила сообщил сообщила сообщает признал признала считает считал проговорил проговорила "
    "просит просил просила попросил попросила умоляет умолял умоляла думает думал думала вспоминает "
    "вспоминал "
    "вспоминала поясняет пояснил пояснила рассказывает рассказывал рассказывала рассказал рассказала уверяет "
    "уверял уверяла признаётся признается признавался признавалась предупреждает предупредил предупредила "
    "обещает обещал обещала жалуется жаловался жаловалась советует советовал советовала шутит шутил шутила "
    "настаивает настаивал настаивала заключает заключил заключила восклицает "
    // Polish, Czech
    "pisze pisał pisała napisał napisała mówi mówił mówiła powiedział powiedziała twierdzi twierdził "
    "twierdziła "
    "zauważa zauważył zauważyła stwierdza stwierdził stwierdziła dodaje dodał dodała odpowiada odpowiedział "
    "odpowiedziała pyta zapytał zapytała zawołał oświadczył oświadczyła wspomina wspominał "
    "píše psal napsal napsala říká řekl řekla tvrdí tvrdil dodává dodal dodala prohlásil prohlásila "
    "odpověděl "
    // Dutch, Danish, Norwegian, Swedish
    "schrijft schreef zegt zei stelt stelde verklaart verklaarde antwoordt antwoordde vraagt vroeg meent "
    "meende "
    "skriver skrev siger sagde säger sade svarer svarede svarar svarade mener mente menar hevder hevdet "
    // Portuguese
    "diz escreve escreveu disse respondeu afirmou declarou perguntou acrescenta acrescentou explicou";

const Words& finite_verbs() {
  static const Words words = words_of(kFiniteVerbs);
  return words;
}

const Words& participles() {
  static const Words words = words_of(
      "saying writing stating declaring asking replying answering adding continuing crying exclaiming "
      "remarking "
      "observing noting insisting asserting arguing maintaining claiming contending explaining concluding "
      "admitting announcing proclaiming reporting telling shouting repeating calling speaking putting "
      "emphasising emphasizing warning urging say write declare add state "
      "sagend schreibend disant écrivant ajoutant déclarant diciendo escribiendo añadiendo dicendo scrivendo "
      "aggiungendo говоря добавив сказав заявив заметив");
  return words;
}

}  // namespace

bool is_participle(std::string_view word) {
  return participles().contains(word);
}

bool is_speech_verb(std::string_view word) {
  return finite_verbs().contains(word) || is_participle(word);
}

bool addresses_person(std::string_view word) {
  static const Words words = words_of(
      "tell tells told ask asks asked answer answers answered inform informs informed assure assures assured "
      "warn warns warned urge urges urged interrupt interrupts interrupted call calls called command "
      "commanded "
      "order ordered remind reminds reminded beg begged telling asking answering warning urging calling "
      "describe describes described define defines defined recall recalls recalled remember remembers "
      "remembered "
      "antwortet antwortete entgegnet entgegnete erwidert erwiderte versichert versicherte fragt fragte ruft "
      "rief "
      "interrompt interrompit assure assura");
  return words.contains(word);
}

bool is_describing_verb(std::string_view word) {
  static const Words words = words_of(
      "describe describes described describing define defines defined call calls called calling recall "
      "recalls "
      "recalled remember remembers remembered express expresses expressed expressing speak speaks spoke "
      "speaking "
      "put puts putting formulate formulates formulated go goes went run runs ran");
  return words.contains(word);
}

bool tells_person(std::string_view word) {
  static const Words words = words_of(
      "tell tells told telling inform informs informed assure assures assured warn warns warned warning "
      "remind "
      "reminds reminded");
  return words.contains(word);
}

bool is_replying_verb(std::string_view word) {
  static const Words words = words_of(
      "reply replies replied answer answers answered rejoin rejoins rejoined retort retorts retorted "
      "antwortet "
      "antwortete entgegnet entgegnete erwidert erwiderte répond répondit répondait réplique répliqua "
      "responde "
      "respondió contesta contestó replica replicó risponde rispose replicò ответил ответила отвечает "
      "возразил "
      "возразила");
  return words.contains(word);
}

bool is_passive_auxiliary(std::string_view word) {
  static const Words words = words_of("is are was were be been being am wird wurde werden worden");
  return words.contains(word);
}

bool is_quoting_verb(std::string_view word) {
  static const Words words = words_of(
      "quote quotes quoted quoting cite cites cited citing zitiert zitierte zitieren citer cité "
      "citant cita citó citando цитирует цитировал цитируя цитирую");
  return words.contains(word);
}

bool is_speech_noun(std::string_view word) {
  static const Words words = words_of(
      "words word phrase phrases expression remark remarks statement statements letter letters speech "
      "speeches "
      "article pamphlet telegram note formula dictum definition declaration assertion claim reply answer "
      "question comment book essay report testament memoirs diary testimony opinion view maxim saying "
      "line lines stanza verse verses couplet refrain sentence passage aphorism "
      "slogan slogans motto proposition thesis theses observation warning advice message admission motion "
      "amendment resolution proposal appeal complaint boast promise vow verdict retort rejoinder epigram "
      "wort worte worten satz ausdruck brief schrift rede aufsatz artikel bemerkung äußerung erklärung "
      "mots mot parole paroles lettre phrase discours formule déclaration "
      "palabras palabra carta frase discurso declaración libro "
      "lettera discorso dichiarazione "
      "слова словам словами словах письме письма письмо выражению выражение статье речи книге");
  return words.contains(word);
}

bool is_document_noun(std::string_view word) {
  static const Words words = words_of(
      "letter letters speech speeches article pamphlet telegram book essay report testament memoirs diary "
      "thesis "
      "theses motion amendment resolution poem novel brief schrift rede aufsatz artikel buch lettre discours "
      "livre "
      "carta discurso libro lettera discorso письме письма письмо статье речи книге");
  return words.contains(word);
}

bool is_source_preposition(std::string_view word) {
  static const Words words = words_of("laut nach zufolge gemäß selon d'après según secondo per согласно");
  return words.contains(word);
}

bool is_preposition(std::string_view word) {
  static const Words words = words_of(
      "of to from by with about against for on in into at upon after before between among over under like "
      "through toward towards concerning regarding unlike without than versus vs behind beside "
      "von zu zum zur an mit über gegen für auf in im bei aus nach vor unter wie des der dem den "
      "de du des à au aux avec sur contre pour dans chez par "
      "a al del con sobre contra para por en entre "
      "di da dal della a al alla con su contro per tra fra "
      "о об от к ко с со для против на в во у из про над перед между по");
  return words.contains(word);
}

bool is_between_subject_and_verb(std::string_view word) {
  static const Words words = words_of(
      "has have had is was then also once now again thus later himself herself often always here "
      "there already even still rightly correctly justly truly simply only just too further therefore "
      "accordingly subsequently finally recently meanwhile sometimes repeatedly himself, does did would will "
      "could "
      "quite so very well soon first next immediately "
      "hat hatte dann auch einmal wieder ja später selbst schon a avait alors aussi lui-même même ha había "
      "también entonces aveva poi anche тогда потом также однажды сам сама уже");
  if (words.contains(word)) return true;
  return word.size() > 4 && word.ends_with("ly");  // "wisely", "briefly"
}

bool is_singular_pronoun(std::string_view word) {
  static const Words words = words_of(
      "he she author writer speaker er sie il elle él ella egli ella lui lei он она автор autor auteur");
  return words.contains(word);
}

bool is_other_pronoun(std::string_view word) {
  static const Words words = words_of(
      "i we you they it who which that one someone somebody nobody everyone everybody none others some many "
      "people this these those what ich wir ihr man wer es je nous vous ils elles on qui yo nosotros "
      "ustedes ellos quien que io noi voi loro chi che я мы вы они кто который которая ты");
  return words.contains(word);
}

bool is_inverting_adverb(std::string_view word) {
  static const Words words = words_of(
      "so thus as here hence again then how so also wie hier dort dazu darauf daraufhin ainsi comme así como "
      "così come так как");
  return words.contains(word);
}

bool is_conjunction(std::string_view word) {
  static const Words words = words_of("and & und et y e и");
  return words.contains(word);
}

bool is_negation(std::string_view word) {
  static const Words words = words_of(
      "not never nobody neither nor didn't hadn't hasn't doesn't don't nicht nie niemals kein ne jamais "
      "nunca non mai не никогда");
  return words.contains(word);
}

}  // namespace sicut::quote
