#include "proceedings/vocabulary.h"

#include <array>

namespace sicut::proceedings {
namespace {

// English, German, French, Spanish, Italian, Russian.
constexpr std::array kVocabulary{
    MeantBy{Concept::motion,
            "antragstext motion motions proposal proposals proposition propositions antrag antrage motionen "
            "vorschlag "
            "moción mocion mociones propuesta mozione proposta предложение предложения предложений "
            "предложению предложением"},
    MeantBy{Concept::amendment,
            "amdt amdmt amendt amendment amendments subamendment counteramendment amendement amendements "
            "abanderungsantrag anderungsantrag zusatzantrag enmienda enmiendas emendamento поправка поправки "
            "поправку"},
    MeantBy{Concept::resolution,
            "resolution resolutions resolutionen entschließung entschliessung resolución resolucion "
            "risoluzione резолюция резолюции резолюцию"},
    MeantBy{Concept::article,
            "article articles clause clauses section sections paragraph paragraphs artikel paragraf art rule "
            "rules point item items articulo artículo articolo статья статьи пункт параграф"},
    MeantBy{Concept::matter,
            "niederschrift vertrag gesuch voranschlag jahresrechnung bilanz journal theses thesis report "
            "reports minutes agenda bill bills draft ordinance ordinances question questions budget bylaw "
            "bylaws bylaws accounts account statement estimates estimate petition petitions letter "
            "application tender tenders programme program constitution statutes rules recommendation "
            "recommendations conclusions vœu voeu crédit crédits thanks order contract plan plans scheme "
            "appropriation nomination nominations "
            "list bericht protokoll protokolls tagesordnung gesetz vorlage entwurf rapport proces projet "
            "verbal entlastung tariffa tarifa presupuesto bilancio reglamento regolamento procesverbal "
            "renvoi ajournement cloture urgence aplazamiento rinvio chiusura clausura отчет доклад протокол "
            "проект повестка acta informe verbale proposals request requests wording wordings formulation "
            "formulations "
            "version versions "
            "fassung fassungen rédaction redacción redazione формулировка формулировки формулировку редакция "
            "редакции редакцию"},
    MeantBy{Concept::body,
            "committee committees commission bureau board subcommittee delegation deputation presidium "
            "council ausschuss ausschuß kommission vorstand comité comite comision commissione комитет "
            "комиссия бюро президиум"},
    MeantBy{
        Concept::office,
        "kassenprüfer kassenprüferin churchwardens bürgermeister overseer overseers dean registrar bursar "
        "provost chairman chairwoman chairperson chair vicechairman president vicepresident secretary "
        "secretaries treasurer clerk auditor auditors teller tellers speaker mayor delegate delegates "
        "director commissioner governor premier chancellor judge ministro ministra vizepräsident "
        "vicepresidente rapporteur berichterstatter ponente relatore maire alcalde sindaco rector vicar "
        "warden churchwarden ministre commissaire directors trustee trustees member members officer officers "
        "engineer surveyor solicitor librarian editor steward collector candidate candidates vorsitzender "
        "vorsitzenden vorsitzende schriftführer schriftfuhrer schriftführerin schriftführern kassierer "
        "kassiererin kassier beisitzer beisitzern kassenwart schatzmeister schatzmeisterin tesorero vocal "
        "vocales cajero tesoriere revisore revisori prasident président secrétaire tresorier председатель "
        "председателем секретарь секретарем казначей presidente secretario segretario"},
    MeantBy{
        Concept::session,
        "mitgliederversammlung hauptversammlung generalversammlung jahreshauptversammlung vollversammlung "
        "vorstandssitzung ratssitzung ausschusssitzung gemeinderatssitzung протокол протокола session "
        "gründungsversammlung gemeindeversammlung betriebsversammlung eigentümerversammlung "
        "delegiertenversammlung bürgerversammlung gläubigerversammlung aufsichtsratssitzung stadtratssitzung "
        "kirchenvorstandssitzung kirchenratssitzung kreistagssitzung plenarsitzung senatssitzung "
        "teleconference telecon telco sessions sitting meeting meetings proceedings minutes sitzung tagung "
        "versammlung seance séance "
        "sesion sesión reunion réunion seduta adunanza заседание заседания заседании собрание"},
    MeantBy{Concept::assembly,
            "presbytery gemeinderat stadtrat kreistag versammlung mitgliederversammlung ausschuss council "
            "house congress conference society association company assembly parliament senate board "
            "committee convention synod club union federation rat kongreß kongress reichstag landtag "
            "bundestag conseil chambre congrès congres sénat consejo congreso cámara camara consiglio camera "
            "съезд конференция совет дума собрание commission institute trust league party vestry court "
            "junta ayuntamiento pleno asamblea assemblea assemblée asociación sociedad associazione società "
            "guild lodge chapter corporation directors trustees shareholders members faculty"},
    MeantBy{Concept::discussion,
            "discussion hearing debate debates discussions aussprache debatte diskussion débat debat "
            "discusion discusión прения обсуждение"},
    MeantBy{Concept::ballot,
            "abstimmungsergebnis vote votes voted voting ballot ballots division poll rollcall hands "
            "abstimmung stimmen stimme scrutin голосами voix votacion votación votos voti votazione голосов "
            "голоса голосование голосования голосовали"},
    MeantBy{
        Concept::majority,
        "majority mehrheit majorité majorite mayoria mayoría maggioranza большинством большинство plurality"},
    MeantBy{Concept::moves, "moves moved move moving beantragt beantragte beantragen beantrage"},
    MeantBy{Concept::proposes,
            "proposes proposed proposé proposée propose proposing suggests suggested suggest recommends "
            "recommended recommend предлагаю предлагаем schlug schlägt schlagt propone propuso propongo "
            "propose предлагает предложил предложила внес внесла вносит"},
    MeantBy{
        Concept::introduces,
        "вношу вносим made make makes introduces introduced introduce submits submitted submit offers "
        "offered offer brings brought presents presented present stelle stellt stellte dépose depose déposa "
        "deposa presenta presentó demande demanda demandent pide pidió chiede внесено внесена"},
    MeantBy{Concept::seconds,
            "secd seconded seconds second seconding seconder unterstützt unterstutzt appuyé appuye appuyée "
            "appuyee secundado secundada secundó secundo apoya apoyó appoggia поддержал поддержала"},
    MeantBy{Concept::puts,
            "put puts putting submitted voted taken mise mis gestellt ставится поставлено поставлена"},
    MeantBy{Concept::adopted,
            "adoptent принимает принял приняла утверждает утвердил prevailed erteilt retained adopted adopts "
            "adopt carried carries carry passed passes pass approved approves "
            "accepted accepts agreed agrees confirmed confirms ratified ratifies enacted concurred sustained "
            "received authorized authorised granted affirmed endorsed angenommen genehmigt adopté adoptée "
            "adoptés adoptées adopte adoptee adoptes adoptees approuvé approuvée approuve approuvee "
            "approuves aprobado aprobada aprobó aprobo approvato approvata принято принята принят приняты "
            "утверждена принимается принимаются утверждается утверждаются утверждены одобрено одобрена "
            "одобряется проходит прошло прошла aprobadas aprobados aprobadose approvati approvate gebilligt "
            "утвержден утверждено aprueba aprueban approva approvano"},
    MeantBy{
        Concept::rejected,
        "rejette rejettent rejeta respinge respingono rechaza rechazan rechazó отклоняет отклонил отклонила "
        "отвергает repoussés repoussées écartés écartées repoussé repoussée repousse repoussee écarté "
        "écartée "
        "ecarte ecartee desestimada desestimado "
        "bocciata bocciato lapsed lapses died dies rejected rejects lost defeated negatived failed fails "
        "fell falls disagreed disapproved refused denied abgelehnt verworfen rejeté rejetée rejetés "
        "rejetées rejete rejetee rejetes rejetees rechazado rechazada desechado desechada respinto "
        "respinta отклоняется отклоняются отвергается проваливается провалено провалена отклонено "
        "отклонена отклонен отвергнуто отвергнута отвергнута overruled declined"},
    MeantBy{Concept::withdrawn,
            "withdrawn withdraws withdrew withdraw withdrawing zurückgezogen zuruckgezogen retiré retirée "
            "retire retiree retirado retirada retira retiró ritirato ritirata ritira снято снята снимает "
            "снимаю снял сняла"},
    MeantBy{
        Concept::tabled,
        "tabled tables postponed postpones deferred adjourned laid vertagt zurückgestellt verschoben ajourné "
        "ajournée ajourne ajournee aplazado aplazada rinviato rinviata отложено отложена shelved"},
    MeantBy{Concept::referred,
            "referred refers remitted committed recommitted überwiesen uberwiesen verwiesen renvoyé renvoyée "
            "renvoye renvoyee remitido remitida передано передана"},
    MeantBy{Concept::closed,
            "schließe schliesse schluß schluss termina closed closes concluded adjourned adjourns adjourn "
            "ended ends rose terminated dissolved geschlossen schließt levée levee close clos close cerrada "
            "cerrado levantó chiusa tolta levanta закрыто закрытым закрыта закрывается объявляется"},
    MeantBy{
        Concept::elected,
        "chose choice elected elects reelected appointed reappointed appoints chosen designated assigned "
        "coopted named selected gewählt gewahlt wiedergewählt wiedergewahlt ernannt bestimmt élu élue "
        "élus élues elu elue elus elues réélu réélue réélus réélues nommée nommées désignée désignés "
        "nommé nommés nomme nommes désigné designe elegido elegida elegidos elegidas reelegido reelegida "
        "nombrado nombrada nombrados designado designada designados electo wiederwahl eletto eletta "
        "eletti elette rieletto rieletta nominata nominati nominato избран избрана избраны избрали избрать "
        "выбрать избирается "
        "избираются назначен назначена nombra nombran nombró elige eligen eligió designan designó"},
    MeantBy{Concept::resolved,
            "beschloss beschloß resolved resolves decided decides ordered orders agreed beschlossen "
            "beschließt beschliesst décrète decrete décréta decreta décidé decide décide résolu résolue "
            "acordó acordo resolvió resolvio deliberato deciso постановили решили постановлено решено "
            "постановляет acuerda acuerdan acordado delibera"},
    MeantBy{
        Concept::says,
        "dice dijo manifiesta manifestó contesta contestó observa osserva disse risponde rispose dichiara "
        "said says stated states considers considered thinks thought believes believed observed observes "
        "drew draws disagreed disagrees regretted regrets doubted doubts trusted feared pleaded quoted "
        "referred refers alluded dwelt remarked remarks reports reported explained explains replied replies "
        "answered answers declares declared announces announced argued argues maintained maintains pointed "
        "points objected objects opposed opposes spoke speaks addressed thanked thanks wished wishes hoped "
        "hopes felt feels expressed expresses urged urges insisted insists asserted asserts warned warns "
        "protested protests read reads gave gives mentioned mentions complained added adds admitted denied "
        "suggested noted notes commented supported supports responded responds advised advises reminded "
        "reminds informed informs described outlined reviewed presented emphasized stressed concurred "
        "contended contends inquired agreed apologised sagte sagt erklärt erklarte erklart erklärte meint "
        "meinte bemerkt bemerkte fragt fragte berichtet berichtete spricht sprach dit déclare declare "
        "déclara declara demande demanda répond repond expose exposa rappelle estime dijo declara expresa "
        "manifestó manifesto preguntó pregunto disse dichiara докладывает доложил возразил ответил отвечает "
        "предупреждает докладывают сказал говорит заявил заявляет считает "
        "полагает отмечает указывает сообщает возражает сообщил указал отметил выступает"},
    MeantBy{Concept::asks,
            "asked asks inquired inquires enquired questioned fragte fragt demande demanda pregunta preguntó "
            "pregunto спрашивает спросил"},
    MeantBy{Concept::favours, "favor favour favors favours support supports supported favoured favored"},
    MeantBy{Concept::opens,
            "opened opens met meets convened convenes assembled order resumed reassembled reconvened "
            "eröffnet eroffnet ouverte ouvert abierta aperta открывается открыто открыл"},
    MeantBy{Concept::arrives,
            "arrived arrives entered enters joined joins seat returned left leaves retired withdrew attended "
            "vacated erschien arrivé"},
    MeantBy{Concept::presides,
            "presided presides presiding occupied présidence presidence vorsitz preside presidió presidio "
            "presidencia presidenza presiede председательствует председательствовал"},
    MeantBy{
        Concept::for_side,
        "for ayes aye yeas yea yes favour favor favourable affirmative pro contents content placet dafür für "
        "dafur ja jastimmen pour oui afirmativos si favorevoli favorevole favorables favorable favor за "
        "fors affirmatives concurring"},
    MeantBy{Concept::against_side,
            "against noes nays nay no noe opposed negative contra contrary dissenting dissent dissented "
            "dissentient dissentients opposing noncontents notcontents dagegen nein neinstimmen gegen "
            "gegenstimme gegenstimmen contre non negativos contrario contrari contro против negatives "
            "dissenters con"},
    MeantBy{
        Concept::abstain_side,
        "withheld abstained abstaining abstain abstentions abstention abstains abstentious neutral "
        "enthaltungen "
        "enthaltung stimmenthaltung stimmenthaltungen enthalten abstenciones abstención abstencion astenuti "
        "astenuto воздержалось воздержался воздержались воздержавшихся воздержавшийся воздержавшемся"},
    MeantBy{Concept::house,
            "bishops clergy laity house houses lords commons senate senators representatives peers nobles "
            "nobility burghers peasants elders ministers employers employees workers governments professors "
            "students lay clerical klerus laien ritterschaft landschaft clergé clerge noblesse tiers"},
    MeantBy{Concept::unanimous,
            "unan unanimously unanimous unanimity nemcon einstimmig einmütig unanimité unanimite unanimidad "
            "unanimità unanimita единогласно единогласное"},
    MeantBy{Concept::nobody, "none nil nobody keine keiner niemand aucun aucune ninguno ninguna nessuno нет"},
    MeantBy{Concept::everybody, "all alle tous toutes todos todas tutti все всеми"},
    MeantBy{Concept::chair,
            "sindaco sindaca präsident präsidentin maire alcalde bürgermeister chairs chairman chairwoman "
            "chairperson chair chairmen president presiding presidium vorsitz vorsitzender vorsitzende "
            "versammlungsleiter versammlungsleiterin sitzungsleiter sitzungsleitung versammlungsleitung "
            "leitung président "
            "presidente présidence presidence présidents председатель председательствует "
            "председательствующий chaired mayor speaker moderator facilitator convener convenor"},
    MeantBy{Concept::secretary,
            "taker notetaker secretary secretaries clerk recorder recorders minutes recording scribe "
            "protokollführung protokollant protokollantin schriftführer schriftführerin schriftfuhrer "
            "protokoll protokollführerin protokollführer "
            "protokollfuhrer "
            "secrétaire secrétaires secretaire secretaires secretario secretarios segretario segretari "
            "секретарь секретари actuary stenographer rapporteur"},
    MeantBy{Concept::present,
            "asistentes concurrentes mitanwesend teilnehmer present attending attendance attended anwesend "
            "anwesende présents présent presents présentes presentes presenti присутствуют присутствовали "
            "присутствовало sederunt attendees"},
    MeantBy{Concept::absent,
            "absent excused apologies regrets abwesend entschuldigt absents excusé excusée excusées excusés "
            "excuses ausentes assenti "
            "отсутствуют отсутствовали apology"},
    MeantBy{Concept::agenda, "agenda tagesordnung ordredujour lordre orden повестка порядок ordine"},
    MeantBy{
        Concept::title,
        "gr grin dott dottssa avv rag ing geom professors mr mrs ms miss misses messrs mesdames mssrs dr drs "
        "prof professor sir lord lady dame comrade comrades com cde citizen citizens citizeness brother bro "
        "bros brothers sisters sis sister councillor councillors councilor councilors coun cr crs cllr cllrs "
        "councilman councilmen councilwoman councilmember councilmembers alderman aldermen ald alderwoman "
        "mayor deputy senator sen representative rep delegate rev reverend fr father gen general capt "
        "captain col colonel major maj lieutenant lieut lt commander admiral judge justice hon honourable "
        "honorable right governor commissioner commissioners supervisor supervisors selectman selectmen "
        "trustee director directors bailie provost dean canon bishop archdeacon attorney manager minister "
        "premier chancellor bürgermeister oberbürgermeister gemeinderat gemeinderäte gemeinderäten stadtrat "
        "stadträte stadträten ratschreiber abgeordneten pfarrer herr herrn herren frau fräulein fraulein "
        "genosse genossin genossen kollege abg abgeordneter abgeordnete m mm mme mlle mmes citoyen citoyens "
        "monsieur madame messieurs sr sra sres señor señora senor senora don doña diputado diputada señores "
        "senores on onorevole signor signora sig sigg sigra т тов тт товарищ товарища товарищем товарищи г "
        "гг господин гражданин депутат secretarygeneral baron graf fürst minister ministers elder elders "
        "lehrer hauptlehrer oberlehrer gastwirt bäckermeister schneidermeister tischlermeister malermeister "
        "schlossermeister fleischermeister maurermeister zimmermeister landwirt fabrikant rentier "
        "rechtsanwalt "
        "justizrat kommerzienrat apotheker redakteur buchdrucker schriftsetzer gutsbesitzer hofbesitzer "
        "prokurist ingenieur pastor notar landrat sanitätsrat witwe maurer tischler dreher "
        "revs revd conseiller conseillère conseillers count earl viscount duke marquess esq viscountess "
        "countess "
        "baroness staatsminister freiherr staatssekretär excmo excma ilmo ilma exmo supt pres dña"},
    MeantBy{Concept::anonymous,
            "adhérents actionnaires socios soci membre mitglieder mitglied senators deputies shareholders "
            "delegate delegates voice voices "
            "member members shareholder somebody someone visitor stimme stimmen zuruf rufe voix delegado "
            "голос голоса делегат gallery audience citizen speaker unidentified unknown"},
    MeantBy{Concept::conjunction, "and und et y e и"},
    MeantBy{Concept::particle,
            "von van der den de la le du di da del della dos das ter ten zu zur af av bin ibn al el of y st "
            "mac mc o d l"},
    MeantBy{Concept::ordinal,
            "first second third fourth fifth sixth seventh eighth ninth tenth last latter former eleventh "
            "twelfth original main substantive erste zweite dritte erster zweiter dritter premiere première "
            "premier deuxieme deuxième troisieme primera segunda tercera первое второе третье первый второй "
            "третий первая вторая"},
    MeantBy{Concept::first_person,
            "i we my our us me you your ich wir mein meine uns unser je nous nos vous mon yo nosotros io noi "
            "мы наш нас мне я мой нам"},
    MeantBy{Concept::pronoun,
            "he she they it this these those who which er sie es il elle ils ceci cela ce это он она они"},
    MeantBy{Concept::article_word,
            "the a an another this der die das den dem des ein eine einen le la les un une una uno il el los "
            "las lo gli this that such said"},
    MeantBy{Concept::modal,
            "should may might would could can shall must if whether unless until before when till lest "
            "sollte wenn falls ob si devrait debería если бы cannot ought"},
    MeantBy{Concept::negation, "not nicht ne pas non never no не nor neither"},
    MeantBy{Concept::following,
            "following folgende folgender folgenden folgendes suivant suivante suivants siguiente seguente "
            "следующее следующая следующую next"},
    MeantBy{Concept::that, "that dass daß que che что to zu de"},
    MeantBy{Concept::by, "by of from von par por da durch"},
    MeantBy{Concept::reaction,
            "applause laughter cheers cheering hear laughs noise interruption interruptions uproar disorder "
            "silence commotion hisses hissing murmurs sensation beifall heiterkeit unruhe lachen zuruf "
            "applaudissements rires bruit mouvement interruptions aplausos risas applausi аплодисменты смех "
            "шум renewed loud prolonged pause ovation"},
    MeantBy{Concept::shout,
            "shouts shout cries cry voices voice calls exclamations zurufe zuruf rufe voix голоса возгласы "
            "голос крики interjections"},
};

}  // namespace

std::span<const MeantBy> vocabulary_of_concepts() {
  return kVocabulary;
}

}  // namespace sicut::proceedings
