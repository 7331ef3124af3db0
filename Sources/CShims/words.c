#include "CShims.h"
#include "require_icu.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>

struct cshims_words {
    UBreakIterator *iterator;
};

void cshims_icu_version(uint8_t version[4]) {
    u_getVersion(version);
}

void cshims_unicode_version(uint8_t version[4]) {
    u_getUnicodeVersion(version);
}

const char *cshims_error_name(int32_t code) {
    return u_errorName((UErrorCode)code);
}

int32_t cshims_words_open(cshims_words **out) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
    if (U_FAILURE(status)) return status;
    cshims_words *words = malloc(sizeof *words);
    if (words == NULL) {
        ubrk_close(iterator);
        return U_MEMORY_ALLOCATION_ERROR;
    }
    words->iterator = iterator;
    *out = words;
    return 0;
}

void cshims_words_close(cshims_words *words) {
    ubrk_close(words->iterator);
    free(words);
}

int32_t cshims_words_find(
    cshims_words *words, const uint16_t *text, int32_t length, int32_t *ends, int16_t *statuses, int32_t *count) {
    UErrorCode status = U_ZERO_ERROR;
    *count = 0;
    ubrk_setText(words->iterator, text, length, &status);
    if (U_FAILURE(status)) return status;
    ubrk_first(words->iterator);
    int32_t n = 0;
    for (int32_t end = ubrk_next(words->iterator); end != UBRK_DONE && n < length; end = ubrk_next(words->iterator)) {
        ends[n] = end;
        statuses[n] = (int16_t)ubrk_getRuleStatus(words->iterator);
        n++;
    }
    *count = n;
    return 0;
}
