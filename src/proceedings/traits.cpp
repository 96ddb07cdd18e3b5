#include "proceedings/traits.h"

#include <array>
#include <string_view>
#include <unordered_map>

#include "proceedings/word_list.h"

namespace sicut::proceedings {
namespace {

struct Entry {
  Trait trait;
  std::string_view forms;  // folded, divided by spaces
};

constexpr std::array kLists{
    Entry{Trait::abbreviation,
          "tit "
          "abst no nos art vs v st ie eg etc viz vol p pp cl sec co ltd inc jr sr esq bart dept cf al nem "
          "unan add corr con bzw dh zb usw nr abs ст г т тт тов wm thos jno saml geo chas jas jos robt edw "
          "edwd "
          "richd benj "
          "danl "
          "fredk alexr rag dott avv ing geom sig sigg"},
    Entry{
        Trait::short_title,
        "sis sig sigg sigra dott avv rag ing geom mr mrs ms messrs dr drs prof com cde bro bros coun cr crs "
        "cllr cllrs ald "
        "sen rep rev "
        "revs revd gen capt col maj "
        "lieut lt hon mme mlle abg sr sra sres тов mm fr esq excmo excma ilmo ilma exmo supt pres dna"},
    Entry{Trait::plain_side,
          "jastimmen neinstimmen ayes aye yeas yea noes nays nay contents noncontents notcontents dafur "
          "dagegen abstained "
          "abstaining abstain abstentions abstention enthaltungen enthaltung abstenciones "
          "abstencion gegenstimmen gegenstimme dissenting dissented dissentient dissentients "
          "abst placet affirmative negative negatives affirmatives stimmenthaltungen stimmenthaltung "
          "astenuti воздержалось воздержался воздержались воздержавшихся воздержавшийся dissent "
          "dissenters abstains opposed abstentious"},
    Entry{
        Trait::vote_filler,
        "amdt counter held up given numbered the motion resolution amendment it were was are votes vote "
        "voices "
        "members member in of "
        "with voted voting only being stimmen voix votos hands delegates persons mandats mandates proposal "
        "voto "
        "total "
        "recorded cast haben gestimmt голосов голоса article question voti a en голосами adoption ladoption"},
    Entry{Trait::of_shares, "shares proxies proxy poll mandates stock card actions aktien mandate"},
    Entry{Trait::function_word,
          "in on at as with after there here then also but for from no yes various many some "
          "several each every both other another one two three four five is was were are be been "
          "has have had his her its their our am im auf bei nach dans sur apres en con после на "
          "за по о об в с к от item re via sir gentlemen ladies comrades thereupon whereupon "
          "business new old general regular special public city town county state national annual "
          "correspondence therefore whereas hence moreover further furthermore however since "
          "while although because during regarding concerning"},
    Entry{Trait::being,
          "risulta risultano "
          "declared is are was were been being wird werden wurde wurden est sont fut furent es fue son "
          "fueron sido viene fu sono stata stato ete queda quedan resulta "
          "duly unanimously hereby be then"},
    Entry{Trait::adverb,
          "then also further now again accordingly thereupon formally next thereafter therefore "
          "and has had have here hereby beg begs begged to dann"},
    Entry{Trait::thought_of, "be been"},
    Entry{Trait::sentence_telling, "nem to roll divided sec decision consensus beschluss решение msc"},
    Entry{Trait::field_telling,
          "a in took occupied taking takes voted called elected moved chair calls opened funge actua actuo "
          "actuando acted resumed ubernimmt ubernahm remplit remplissait exerce assiste"},
    Entry{Trait::meeting_word,
          "grundungsversammlung gemeindeversammlung betriebsversammlung eigentumerversammlung "
          "delegiertenversammlung burgerversammlung glaubigerversammlung aufsichtsratssitzung "
          "stadtratssitzung kirchenvorstandssitzung kirchenratssitzung kreistagssitzung plenarsitzung "
          "senatssitzung niederschrift teleconference telecon telco session sitting meeting meetings minutes "
          "proceedings sitzung tagung versammlung seance "
          "sesion reunion seduta adunanza заседание заседания собрание mitgliederversammlung "
          "jahreshauptversammlung vollversammlung vorstandssitzung ratssitzung gemeinderatssitzung protokoll "
          "verbal rendu "
          "procesverbal acta verbale протокол hauptversammlung generalversammlung"},
    Entry{Trait::another_meeting,
          "last previous next preceding former read confirm confirmation confirmed approval "
          "approved approve adopted adoption signed taken arising correction said says vorigen "
          "letzten"},
    Entry{Trait::election, "election wahl"},
    Entry{Trait::stand, "stand"},
    Entry{Trait::count_telling, "nem nemine without"},
    Entry{Trait::outcome_telling,
          "casting handed transferred turned thrown nimmt nahm lehnt lehnte ubernommen fixe autorise accepte "
          "vote valide sollicite designe "
          "approva autorizza autoriza "
          "emet read "
          "decision conclusion consensus beschluss decisione решение have had voted instructed directed "
          "requested "
          "authorised authorized empowered ordered charged beauftragt ermachtigt invited"},
    Entry{Trait::put_telling, "voted divided put abstimmung voix голосование roll"},
    Entry{Trait::course, "proceed proceeding ubergehen passer passar pasar passare перейти"},
    Entry{Trait::additional,
          "supplementary additional zusatzantrag additionnel additionnelle дополнительная"},
    Entry{Trait::procedural,
          "renvoi ajournement cloture urgence aplazamiento rinvio chiusura clausura vertagung"},
    Entry{Trait::lower_title,
          "dott dottssa avv rag geom conseiller conseillere conseillers concejal regidor comrade comrades "
          "citoyen citoyenne citoyens citizen citizens don dona "
          "senor senora senores signor signora signori sig sigg sigra т тов тт "
          "товарищ "
          "товарища товарищем товарищи гражданин"},
    Entry{Trait::names_follow, "antrag proposta propuesta mozione mocion emendamento enmienda proposition"},
    Entry{Trait::voice,
          "aye yea yes ay nay no abstain abstained abstains abstaining abstention ja nein enthaltung oui non "
          "si "
          "contra за против воздержался content notcontent"},
    Entry{Trait::present_being,
          "is are wird werden ist sind est sont queda quedan es resulta принято принята принят отклонено "
          "отклонена"},
    Entry{Trait::suffix, "jr sr esq bart bt junr senr mp kc qc jp md phd ii iii"},
    Entry{Trait::given_name,
          "wm thos jno saml geo chas jas jos robt edw edwd richd benj danl fredk alexr "
          "jan bill grant art may june april will rose mark carol guy earl dean chase amber"},
    Entry{Trait::before_ordinal, "zum zur am im dem den der die das des vom beim ab bis als"},
    Entry{Trait::old_style,
          "russia russian petrograd petersburg moscow soviet soviets duma tsar czar bulgaria serbia romania "
          "rumania greece kiev россии москва петроград ns oldstyle"},
    Entry{
        Trait::country,
        "afghanistan albania algeria andorra angola antigua argentina armenia australia austria azerbaijan "
        "bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana "
        "brazil brunei bulgaria burkina burma burundi byelorussian cambodia cameroon canada cape ceylon chad "
        "chile china colombia comoros congo costa croatia cuba cyprus czechoslovakia czechia dahomey denmark "
        "djibouti dominica dominican ecuador egypt estonia eritrea ethiopia fiji finland france gabon gambia "
        "georgia germany ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland india "
        "indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kuwait kyrgyzstan "
        "laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi "
        "malaysia maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco "
        "mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan "
        "palau panama papua paraguay peru persia philippines poland portugal qatar romania roumania russian "
        "rwanda samoa saudi senegal serbia seychelles siam singapore slovakia slovenia somalia soviet spain "
        "sudan suriname swaziland sweden switzerland syria tajikistan tanzania thailand togo tonga trinidad "
        "tunisia turkey turkmenistan tuvalu uganda ukraine ukrainian uruguay uzbekistan vanuatu venezuela "
        "vietnam yemen yugoslavia zaire zambia zimbabwe zealand kingdom states allemagne autriche belgique "
        "danemark espagne grece hongrie italie norvege pologne roumanie suede suisse turquie belgien "
        "danemark frankreich griechenland italien norwegen osterreich polen schweden schweiz spanien ungarn"},
    Entry{Trait::far_being, "wird werden wurde wurden ist sind"},
};

using Table = std::unordered_map<std::string_view, Traits>;

Table make_table() {
  Table table;
  for (const Entry& entry : kLists)
    for_each_word(entry.forms, [&](std::string_view form) { table[form] |= entry.trait; });
  return table;
}

}  // namespace

Traits traits_of(std::string_view form) {
  static const Table kTable = make_table();
  const auto found = kTable.find(form);
  return found == kTable.end() ? Traits() : found->second;
}

}  // namespace sicut::proceedings
