// Months and weekdays.
#include <array>

#include "proceedings/vocabulary.h"

namespace sicut::proceedings {
namespace {

constexpr std::array<std::string_view, 12> kMonths{
    "january jan jany janry januar janner janvier enero gennaio января январь",
    "february feb febr febry februar fevrier febrero febbraio февраля февраль",
    "march mar marz mars marzo марта март",
    "april apr avril abril aprile апреля апрель",
    "may mai mayo maggio мая май",
    "june jun juni juin junio giugno июня июнь",
    "july jul juli juillet julio luglio июля июль",
    "august aug augt aout agosto августа август",
    "september sept sep septr septemb septembre septiembre settembre сентября сентябрь",
    "october oct octr octob octbr oktober okt octobre octubre ottobre октября октябрь",
    "november nov novr novemb novembre noviembre ноября ноябрь",
    "december dec decr decemb dezember dez decembre diciembre dicembre декабря декабрь"};

constexpr std::array<std::string_view, 7> kWeekdays{
    "monday montag lundi lunes lunedi понедельник mon",
    "tuesday dienstag mardi martes martedi вторник tues tue",
    "wednesday mittwoch mercredi miercoles mercoledi среда среду wed",
    "thursday donnerstag jeudi jueves giovedi четверг thurs thu",
    "friday freitag vendredi viernes venerdi пятница пятницу fri",
    "saturday samstag sonnabend samedi sabado sabato суббота субботу sat",
    "sunday sonntag dimanche domingo domenica воскресенье sun"};

}  // namespace

std::span<const std::string_view> names_of_months() {
  return kMonths;
}

std::span<const std::string_view> names_of_weekdays() {
  return kWeekdays;
}

}  // namespace sicut::proceedings
