// The bits of an item and of a vote in the ledger's bytes; they are never written to a file.
#pragma once

namespace sicut::proceedings {

enum Flag : unsigned { summary = 1, whole = 2, voted = 4, additional = 8 };
enum VoteFlag : unsigned {
  unanimous = 1,
  by_name = 2,
  damaged = 4,
  by_shares = 8,
  heads_differ = 16,
  by_houses = 32
};

}  // namespace sicut::proceedings
