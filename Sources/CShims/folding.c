#include "CShims.h"
#include "require_icu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/uset.h>
#include <unicode/utrans.h>

int32_t cshims_nfkc(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity, int32_t *written) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&status);
    if (U_FAILURE(status)) return status;
    *written = unorm2_normalize(nfkc, text, length, out, capacity, &status);
    return U_FAILURE(status) ? status : 0;
}

int32_t cshims_nfkc_has_boundary_before(uint32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&status);
    return U_FAILURE(status) || unorm2_hasBoundaryBefore(nfkc, (UChar32)scalar);
}

uint32_t cshims_fold_case(uint32_t scalar) {
    return (uint32_t)u_foldCase((UChar32)scalar, U_FOLD_CASE_DEFAULT);
}

int32_t cshims_category(uint32_t scalar) {
    return u_charType((UChar32)scalar);
}

struct cshims_simplifier {
    UTransliterator *transliterator;
};

int32_t cshims_simplifier_open(cshims_simplifier **out) {
    static const UChar id[] = u"Hant-Hans";
    UErrorCode status = U_ZERO_ERROR;
    UTransliterator *transliterator = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
    if (U_FAILURE(status)) return status;
    cshims_simplifier *simplifier = malloc(sizeof *simplifier);
    if (simplifier == NULL) {
        utrans_close(transliterator);
        return U_MEMORY_ALLOCATION_ERROR;
    }
    simplifier->transliterator = transliterator;
    *out = simplifier;
    return 0;
}

void cshims_simplifier_close(cshims_simplifier *simplifier) {
    utrans_close(simplifier->transliterator);
    free(simplifier);
}

uint16_t cshims_simplifier_map(cshims_simplifier *simplifier, uint16_t unit) {
    UErrorCode status = U_ZERO_ERROR;
    UChar text[8] = {unit};
    int32_t length = 1, limit = 1;
    utrans_transUChars(simplifier->transliterator, text, &length, 8, 0, &limit, &status);
    return U_SUCCESS(status) && length == 1 ? text[0] : unit;
}

int32_t cshims_gb2312_set(uint8_t bits[8192]) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open("GB2312", &status);
    if (U_FAILURE(status)) return status;
    USet *set = uset_openEmpty();
    ucnv_getUnicodeSet(converter, set, UCNV_ROUNDTRIP_SET, &status);
    memset(bits, 0, 8192);
    int32_t ranges = U_SUCCESS(status) ? uset_getItemCount(set) : 0;
    for (int32_t i = 0; i < ranges; i++) {
        UChar32 start, end;
        if (uset_getItem(set, i, &start, &end, NULL, 0, &status) != 0) continue;
        for (UChar32 c = start; c <= end && c < 0x10000; c++) bits[c >> 3] |= (uint8_t)(1u << (c & 7));
    }
    uset_close(set);
    ucnv_close(converter);
    return U_FAILURE(status) ? status : 0;
}
