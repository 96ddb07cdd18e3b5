# The libraries each module links, all of them Debian packages (see scripts/packages.txt).

find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(MD4C REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(UCHARDET REQUIRED IMPORTED_TARGET uchardet)
pkg_check_modules(YAMLCPP REQUIRED IMPORTED_TARGET yaml-cpp)
pkg_check_modules(TOMLPLUSPLUS REQUIRED IMPORTED_TARGET tomlplusplus)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)

find_library(CLD2_LIBRARY cld2 REQUIRED)  # has no pkg-config file

set(SICUT_LIBRARIES_base tl::expected Threads::Threads fmt::fmt OpenSSL::Crypto)
set(SICUT_LIBRARIES_text PkgConfig::ICU ${CLD2_LIBRARY})
set(SICUT_LIBRARIES_formats PkgConfig::GUMBO PkgConfig::MD4C PkgConfig::UCHARDET PkgConfig::YAMLCPP)
set(SICUT_LIBRARIES_record PkgConfig::TOMLPLUSPLUS)
set(SICUT_LIBRARIES_collate PkgConfig::TOMLPLUSPLUS)
set(SICUT_LIBRARIES_citation PkgConfig::TOMLPLUSPLUS PkgConfig::RE2)
set(SICUT_LIBRARIES_report PkgConfig::ICU)
