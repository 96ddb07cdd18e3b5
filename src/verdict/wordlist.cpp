// The word list as bytes of the program; see lexicon.h.
__asm__(
    ".section .rodata\n"
    ".global sicut_wordlist_begin\n"
    ".global sicut_wordlist_end\n"
    "sicut_wordlist_begin:\n"
    ".incbin \"" SICUT_WORDLIST
    "\"\n"
    "sicut_wordlist_end:\n"
    ".byte 0\n"
    ".previous\n");
