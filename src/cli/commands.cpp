#include "cli/check_command.h"
#include "cli/collate_command.h"
#include "cli/command.h"
#include "cli/find_command.h"
#include "cli/index_command.h"
#include "cli/proceedings_command.h"
#include "cli/record_command.h"
#include "cli/review_command.h"

namespace sicut::cli {

Commands make_commands() {
  Commands commands;
  commands.push_back(std::make_unique<CheckCommand>());
  commands.push_back(std::make_unique<FindCommand>());
  commands.push_back(std::make_unique<IndexCommand>());
  commands.push_back(std::make_unique<ProceedingsCommand>());
  commands.push_back(std::make_unique<ReviewCommand>());
  commands.push_back(std::make_unique<RecordCommand>());
  commands.push_back(std::make_unique<CollateCommand>());
  return commands;
}

}  // namespace sicut::cli
