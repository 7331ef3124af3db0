#include "CShims.h"
#include "require_icu.h"

#include <stdlib.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

struct cshims_converter {
    UConverter *converter;
    int32_t damaged;
};

static void replace_damage(
    const void *context, UConverterToUnicodeArgs *arguments, const char *bytes, int32_t length,
    UConverterCallbackReason reason, UErrorCode *status) {
    (void)bytes;
    (void)length;
    if (reason > UCNV_IRREGULAR) return;  // reset, close and clone are no damage
    static const UChar replacement = 0xFFFD;
    ((cshims_converter *)context)->damaged++;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

int32_t cshims_converter_open(const char *name, cshims_converter **out) {
    UErrorCode status = U_ZERO_ERROR;
    cshims_converter *handle = calloc(1, sizeof *handle);
    if (handle == NULL) return U_MEMORY_ALLOCATION_ERROR;
    handle->converter = ucnv_open(name, &status);
    if (U_SUCCESS(status)) {
        ucnv_setToUCallBack(handle->converter, replace_damage, handle, NULL, NULL, &status);
        ucnv_setSubstChars(handle->converter, "?", 1, &status);
        if (status == U_ILLEGAL_ARGUMENT_ERROR) status = U_ZERO_ERROR;  // UTF-16 keeps its own U+FFFD
    }
    if (U_FAILURE(status)) {
        cshims_converter_close(handle);
        return status;
    }
    *out = handle;
    return 0;
}

void cshims_converter_close(cshims_converter *converter) {
    if (converter->converter != NULL) ucnv_close(converter->converter);
    free(converter);
}

void cshims_converter_reset(cshims_converter *converter) {
    ucnv_reset(converter->converter);
}

int32_t cshims_converter_decode(
    cshims_converter *converter, const uint8_t *bytes, int32_t length, int32_t flush, uint16_t *out, int32_t capacity,
    int32_t *offsets, int32_t *written, int32_t *damaged) {
    UErrorCode status = U_ZERO_ERROR;
    const char *source = (const char *)bytes;
    UChar *target = out;
    converter->damaged = 0;
    ucnv_toUnicode(
        converter->converter, &target, out + capacity, &source, source + length, offsets, (UBool)(flush != 0),
        &status);
    *written = (int32_t)(target - out);
    *damaged = converter->damaged;
    return U_FAILURE(status) ? status : 0;
}

int32_t cshims_converter_encode(
    cshims_converter *converter, const uint16_t *text, int32_t length, uint8_t *out, int32_t capacity,
    int32_t *written) {
    UErrorCode status = U_ZERO_ERROR;
    *written = ucnv_fromUChars(converter->converter, (char *)out, capacity, text, length, &status);
    return U_FAILURE(status) ? status : 0;
}
