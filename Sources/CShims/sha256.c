// SHA-256 as FIPS 180-4 defines it. Here in C because a debug build of the same loop in Swift takes seconds for a model, and
// fast because every start verifies a model of ten megabytes: the message schedules of four blocks run side by side in vectors,
// only the rounds themselves, which wait for each other, go block by block.
#include "CShims.h"

#include <string.h>

static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

// Blocks whose schedules are computed at once.
#define LANES 4
typedef uint32_t lanes __attribute__((vector_size(4 * LANES)));

#define ROTATE(x, n) (((x) >> (n)) | ((x) << (32 - (n))))

// One round; `ab` of this round is `bc` of the next, which saves a third of the majority's work.
#define ROUND(a, b, c, d, e, f, g, h, i)                                                                            \
    do {                                                                                                            \
        uint32_t t = h + (ROTATE(e, 6) ^ ROTATE(e, 11) ^ ROTATE(e, 25)) + ((e & f) + (~e & g)) + w[i][lane];         \
        uint32_t ab = a ^ b;                                                                                        \
        d += t;                                                                                                     \
        h = t + (ROTATE(a, 2) ^ ROTATE(a, 13) ^ ROTATE(a, 22)) + (b ^ (ab & bc));                                   \
        bc = ab;                                                                                                    \
    } while (0)

// Takes `count` blocks, 1 to LANES. With AVX2 and BMI2 the same code runs a fifth faster; the loader picks.
#if defined(__x86_64__) && defined(__linux__)
__attribute__((target_clones("arch=x86-64-v3", "default")))
#endif
static void compress(uint32_t state[8], const uint8_t *blocks, int count) {
    lanes w[64];
    for (int i = 0; i < 16; i++) {
        for (int lane = 0; lane < LANES; lane++) {
            uint32_t word;  // big-endian in the file; all of Swift's machines are little-endian
            memcpy(&word, blocks + (lane < count ? 64 * lane : 0) + 4 * i, sizeof word);
            w[i][lane] = __builtin_bswap32(word);
        }
    }
    for (int i = 16; i < 64; i++) {
        lanes s0 = ROTATE(w[i - 15], 7) ^ ROTATE(w[i - 15], 18) ^ (w[i - 15] >> 3);
        lanes s1 = ROTATE(w[i - 2], 17) ^ ROTATE(w[i - 2], 19) ^ (w[i - 2] >> 10);
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    for (int i = 0; i < 64; i++) w[i] += constants[i];
    for (int lane = 0; lane < count; lane++) {
        uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
        uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
        uint32_t bc = b ^ c;
        for (int i = 0; i < 64; i += 8) {
            ROUND(a, b, c, d, e, f, g, h, i);
            ROUND(h, a, b, c, d, e, f, g, i + 1);
            ROUND(g, h, a, b, c, d, e, f, i + 2);
            ROUND(f, g, h, a, b, c, d, e, i + 3);
            ROUND(e, f, g, h, a, b, c, d, i + 4);
            ROUND(d, e, f, g, h, a, b, c, i + 5);
            ROUND(c, d, e, f, g, h, a, b, i + 6);
            ROUND(b, c, d, e, f, g, h, a, i + 7);
        }
        state[0] += a, state[1] += b, state[2] += c, state[3] += d;
        state[4] += e, state[5] += f, state[6] += g, state[7] += h;
    }
}

void cshims_sha256(const uint8_t *bytes, size_t length, uint8_t digest[32]) {
    uint32_t state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    size_t whole = length & ~(size_t)63, rest = length - whole;
    for (size_t i = 0; i < whole; i += 64 * LANES) {
        compress(state, bytes + i, whole - i < 64 * LANES ? (int)((whole - i) / 64) : LANES);
    }
    uint8_t tail[128] = {0};
    if (rest > 0) memcpy(tail, bytes + whole, rest);
    tail[rest] = 0x80;
    size_t size = rest < 56 ? 64 : 128;
    uint64_t bits = (uint64_t)length * 8;
    for (int i = 0; i < 8; i++) tail[size - 1 - i] = (uint8_t)(bits >> (8 * i));
    compress(state, tail, (int)(size / 64));
    for (int i = 0; i < 8; i++) {
        for (int j = 0; j < 4; j++) digest[4 * i + j] = (uint8_t)(state[i] >> (24 - 8 * j));
    }
}
