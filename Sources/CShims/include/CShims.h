/// C functions over the system's ICU, and SHA-256. No ICU type appears here: Swift's Foundation carries its own
/// ICU, whose enums of the same names would collide. Every function returns 0, or ICU's positive error code.
#ifndef FENLIU_CSHIMS_H
#define FENLIU_CSHIMS_H

#include <stddef.h>
#include <stdint.h>

// Versions of ICU and of the Unicode data behind it, four numbers each.
void cshims_icu_version(uint8_t version[4]);
void cshims_unicode_version(uint8_t version[4]);
const char *cshims_error_name(int32_t code);

// Word segmentation (ubrk) of UTF-16 text.
typedef struct cshims_words cshims_words;
int32_t cshims_words_open(cshims_words **out);
void cshims_words_close(cshims_words *words);
/// Writes the end of each segment and its rule status (0 none, 100 number, 200 letter, 300 kana, 400 ideograph).
/// There are at most `length` segments, so arrays of that size always suffice.
int32_t cshims_words_find(
    cshims_words *words, const uint16_t *text, int32_t length, int32_t *ends, int16_t *statuses, int32_t *count);

// Normalisation form KC and simple case folding.
int32_t cshims_nfkc(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity, int32_t *written);
int32_t cshims_nfkc_has_boundary_before(uint32_t scalar);
uint32_t cshims_fold_case(uint32_t scalar);
/// Unicode general category as ICU numbers it (U_UPPERCASE_LETTER = 1 …).
int32_t cshims_category(uint32_t scalar);

// Traditional to simplified Chinese (transliterator Hant-Hans).
typedef struct cshims_simplifier cshims_simplifier;
int32_t cshims_simplifier_open(cshims_simplifier **out);
void cshims_simplifier_close(cshims_simplifier *simplifier);
/// The simplified form of one character of the Basic Multilingual Plane, or the character itself.
uint16_t cshims_simplifier_map(cshims_simplifier *simplifier, uint16_t unit);
/// Sets bit u of `bits` (8,192 bytes) for each character u that GB 2312, the simplified character set, contains.
int32_t cshims_gb2312_set(uint8_t bits[8192]);

// Character set conversion, byte stream to UTF-16 and back, keeping state between calls.
typedef struct cshims_converter cshims_converter;
int32_t cshims_converter_open(const char *name, cshims_converter **out);
void cshims_converter_close(cshims_converter *converter);
void cshims_converter_reset(cshims_converter *converter);
/// Decodes all of `bytes`; a damaged sequence becomes one U+FFFD and is added to `*damaged`.
/// `capacity` must be at least 2 * length + 8. `offsets` (may be null) gets the byte offset of each unit.
int32_t cshims_converter_decode(
    cshims_converter *converter, const uint8_t *bytes, int32_t length, int32_t flush, uint16_t *out, int32_t capacity,
    int32_t *offsets, int32_t *written, int32_t *damaged);
/// Encodes UTF-16; what the set cannot hold becomes '?'. `capacity` must be at least 8 * length + 8.
int32_t cshims_converter_encode(
    cshims_converter *converter, const uint16_t *text, int32_t length, uint8_t *out, int32_t capacity,
    int32_t *written);

// The width in characters of the terminal behind a descriptor; 0 when it is none or does not tell.
int32_t cshims_terminal_columns(int32_t descriptor);

// SHA-256 (FIPS 180-4) in one call.
void cshims_sha256(const uint8_t *bytes, size_t length, uint8_t digest[32]);

#endif
