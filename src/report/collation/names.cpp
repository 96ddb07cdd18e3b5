#include "sicut/collation.h"

namespace sicut {

const char* name(VariantClass cls) {
  switch (cls) {
    case VariantClass::substantive:
      return "substantive";
    case VariantClass::accidental:
      return "accidental";
    case VariantClass::transmission:
      return "transmission";
    case VariantClass::layout:
      return "layout";
  }
  return "substantive";
}

const char* name(VariantKind kind) {
  switch (kind) {
    case VariantKind::substitution:
      return "substitution";
    case VariantKind::omission:
      return "omission";
    case VariantKind::addition:
      return "addition";
    case VariantKind::transposition:
      return "transposition";
  }
  return "substitution";
}

}  // namespace sicut
